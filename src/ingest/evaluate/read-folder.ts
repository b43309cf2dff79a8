import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { KnownError } from '../../shared/errors.js';
import type { GraphKnowledge } from '#reader/gazetteer/graph-knowledge.js';
import type { Gold } from '#reader/evaluate/gold.js';

export interface AnnotatedDocument {
  /** The number of its gold file: `07`, behind its set if there are several. */
  readonly name: string;
  readonly text: string;
  readonly gold: Gold;
  /** Knowledge for this document, if it differs between documents. */
  readonly knowledge?: GraphKnowledge;
}

/** A file in a set of documents that nobody who mends rules may read, with the reason. */
const closedBy = 'CLOSED.md';

/** Whether the folder is a set, or one of sets, whose errors nobody who mends rules may see. */
export async function isClosed(folder: string): Promise<boolean> {
  const sets = [folder, ...(await setsIn(folder))];
  const files = await Promise.all(sets.map((set) => readdir(set).catch((): string[] => [])));
  return files.some((names) => names.includes(closedBy));
}

/**
 * The documents of a folder with `gold/NN.json` and their texts in `texts/`, by name; for a folder of such folders those of all,
 * as `first/07`.
 *
 * @throws KnownError `NOT_FOUND` for a missing file, `BAD_INPUT` for malformed gold
 */
export async function readAnnotated(folder: string): Promise<AnnotatedDocument[]> {
  const sets = await setsIn(folder);
  if (sets.length === 0) return readSet(folder);
  const all = await Promise.all(
    sets.map(async (set) =>
      (await readSet(set)).map((each) => ({ ...each, name: `${basename(set)}/${each.name}` })),
    ),
  );
  return all.flat();
}

/** The sets in a folder, by name; none for a set. */
async function setsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  if (folders.includes('gold')) return [];
  const inner = await Promise.all(folders.map((name) => readdir(join(folder, name))));
  return folders
    .filter((_, at) => inner[at]?.includes('gold'))
    .sort()
    .map((name) => join(folder, name));
}

async function readSet(folder: string): Promise<AnnotatedDocument[]> {
  const names = (await readingOf(folder, () => readdir(join(folder, 'gold'))))
    .filter((name) => /^\d+\.json$/.test(name))
    .sort();
  if (names.length === 0)
    throw new KnownError(
      'NOT_FOUND',
      `There is no annotated document in "${folder}": put annotations in gold/01.json and so on, and their texts in texts/.`,
    );
  return Promise.all(names.map((name) => readDocument(folder, name)));
}

/** Whether a folder is a data folder: one with datasets, not with annotations. */
export async function isSeed(folder: string): Promise<boolean> {
  const names: readonly string[] = await readdir(folder).catch(() => []);
  return names.includes('datasets');
}

async function readDocument(folder: string, name: string): Promise<AnnotatedDocument> {
  const path = join(folder, 'gold', name);
  const gold = toGold(path, await readFile(path, 'utf8'));
  const text = await readingOf(folder, () => readFile(join(folder, 'texts', gold.document)));
  return {
    name: name.replace(/\.json$/, ''),
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(text),
    gold,
  };
}

const lists = [
  'newEntities',
  'sentences',
  'mentions',
  'claims',
  'quotes',
  'numbers',
  'mustNot',
] as const;

function toGold(path: string, json: string): Gold {
  const gold = parse(path, json) as Partial<Gold> | null;
  const missing = lists.find((name) => !Array.isArray(gold?.[name]));
  if (typeof gold?.document !== 'string' || missing !== undefined)
    throw new KnownError(
      'BAD_INPUT',
      `"${path}" is no annotation: it has no ${missing ?? 'document'}.`,
    );
  return gold as Gold;
}

function parse(path: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new KnownError('BAD_INPUT', `"${path}" is not JSON.`, { cause: error });
  }
}

async function readingOf<Result>(folder: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    throw new KnownError(
      'NOT_FOUND',
      `"${folder}" has no gold/ with annotations and no texts/ with their texts.`,
      { cause: error },
    );
  }
}
