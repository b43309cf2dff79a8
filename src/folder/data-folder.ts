import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { compareTexts } from '#text/compare-texts.js';
import { KnownError } from '../shared/errors.js';

/** The files of a forum, each by its absolute path; what is left out is not there. */
export interface DataFolder {
  readonly path: string;
  /** Precedes the names of its files in messages; empty for a single folder. */
  readonly prefix: string;
  /** The folder of each dataset, in the order of their names. */
  readonly datasets: readonly string[];
  /** `decisions.yaml`: decisions of curators. */
  readonly decisions?: string;
  /** `vocabulary.yaml`: its own kinds, literals, relations and words. */
  readonly vocabulary?: string;
  /** `site.yaml`: texts of the pages. */
  readonly site?: string;
  /** `logo.svg` or `logo.png`. */
  readonly logo?: string;
  /** The folder of stored questions. */
  readonly operations?: string;
}

type Part = Exclude<keyof DataFolder, 'path' | 'prefix' | 'datasets'>;

const files: Readonly<Record<string, Part>> = {
  'decisions.yaml': 'decisions',
  'vocabulary.yaml': 'vocabulary',
  'site.yaml': 'site',
  'logo.svg': 'logo',
  'logo.png': 'logo',
};

/** Names that may lie in a data folder besides its parts: hidden ones, texts and tables for people. */
const beside = /^\.|\.(?:md|csv|txt)$/;

/**
 * The data folders at these paths, in their order; none of their files is opened.
 * @throws KnownError `BAD_INPUT` with a line for each fault of all folders
 */
export function readDataFolders(paths: readonly string[]): readonly DataFolder[] {
  const found = findDataFolders(paths);
  const faults = found.flatMap((each) => each.faults);
  if (faults.length > 0)
    throw new KnownError(
      'BAD_INPUT',
      faults.map(({ file, reason }) => `${file}: ${reason}`).join('\n'),
    );
  return found.map(({ folder }) => folder);
}

/** A fault of a whole file or folder, by its name in messages. */
export interface FolderFault {
  readonly file: string;
  readonly reason: string;
}

interface Found {
  readonly folder: DataFolder;
  readonly faults: readonly FolderFault[];
}

/** The same with the faults of each, for a check that goes on with what is sound. */
export function findDataFolders(paths: readonly string[]): readonly Found[] {
  const seen = new Map<string, string>();
  return paths.map((path) => {
    const found = find(path, paths.length === 1 ? '' : `${path.replace(/\/+$/, '')}/`);
    return { ...found, faults: [...found.faults, ...findSame(found.folder, path, seen)] };
  });
}

/** @param seen the folder of each dataset so far, to which these are added */
function findSame(folder: DataFolder, path: string, seen: Map<string, string>): FolderFault[] {
  return folder.datasets.flatMap((dataset) => {
    const id = basename(dataset);
    const other = seen.get(id);
    seen.set(id, path);
    return other === undefined
      ? []
      : [{ file: nameInFolder(folder, dataset), reason: `is a dataset of ${other} too` }];
  });
}

/** Name of one of its files in messages: `datasets/news/people.yaml`. */
export function nameInFolder({ path, prefix }: DataFolder, file: string): string {
  return prefix + relative(path, file).replaceAll('\\', '/');
}

function find(given: string, prefix: string): Found {
  const path = resolve(given);
  const names = list(path);
  if (names === null)
    return {
      folder: { path, prefix, datasets: [] },
      faults: [{ file: given, reason: 'is no folder that can be read' }],
    };
  const parts: Partial<Record<Part, string>> = {};
  const faults: FolderFault[] = [];
  for (const name of names.filter((each) => !beside.test(each))) {
    const part = partAt(path, name);
    if (part === undefined) faults.push({ file: prefix + name, reason: strange(path, name) });
    else if (part in parts) faults.push({ file: prefix + name, reason: `is a second ${part}` });
    else if (part !== 'datasets') parts[part] = join(path, name);
  }
  const { datasets, strays } = listDatasets(join(path, 'datasets'));
  const lost = strays.map((name) => ({
    file: `${prefix}datasets/${name}`,
    reason: 'lies in the folder of no dataset',
  }));
  return { folder: { path, prefix, datasets, ...parts }, faults: [...faults, ...lost] };
}

function partAt(path: string, name: string): Part | 'datasets' | undefined {
  if (!isFolderAt(join(path, name))) return files[name];
  return name === 'datasets' || name === 'operations' ? name : undefined;
}

function strange(path: string, name: string): string {
  const isDataset = list(join(path, name))?.some((file) => file.endsWith('.yaml')) ?? false;
  const advice = isDataset ? `: a dataset lies in datasets/${name}` : '';
  return `is no part of a data folder${advice}`;
}

function listDatasets(folder: string): {
  readonly datasets: readonly string[];
  readonly strays: readonly string[];
} {
  const names = (list(folder) ?? []).filter((name) => !beside.test(name));
  const isDataset = (name: string): boolean => isFolderAt(join(folder, name));
  return {
    datasets: names.filter(isDataset).map((name) => join(folder, name)),
    strays: names.filter((name) => !isDataset(name)),
  };
}

/** Names in a folder, sorted; null if it is no folder or cannot be read. */
function list(folder: string): string[] | null {
  try {
    return readdirSync(folder).sort(compareTexts);
  } catch {
    return null;
  }
}

/** Follows links, since mounted folders are made of them. */
function isFolderAt(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
