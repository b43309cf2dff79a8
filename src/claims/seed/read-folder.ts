import type { DocumentEntry } from './document-entry.js';
import type { EntityEntry } from './entity-entry.js';
import type { DatasetEntry, SeedFile } from './seed-file.js';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { nameInFolder, type DataFolder } from '../../folder/data-folder.js';
import { derivedDataset } from '../precedence.js';
import { Place, type Faults } from '../../shared/yaml/faults.js';
import { readSeedFile, standInFor } from './read-file.js';

/** The files of one dataset's folder. */
export interface DatasetSource {
  readonly dataset: DatasetEntry;
  readonly documents: readonly DocumentEntry[];
  readonly entities: readonly EntityEntry[];
  /** The present ids of entities by former ones, file by file. */
  readonly renamed: readonly Readonly<Record<string, unknown>>[];
  /** The texts in the folder, by file name. */
  readonly texts: ReadonlyMap<string, Uint8Array>;
}

/** The datasets of a data folder, in the order of their names. Faults of form are recorded. */
export async function readFolder(folder: DataFolder, faults: Faults): Promise<DatasetSource[]> {
  return Promise.all(folder.datasets.map((dataset) => readDataset(folder, dataset, faults)));
}

async function readDataset(
  folder: DataFolder,
  dataset: string,
  faults: Faults,
): Promise<DatasetSource> {
  const names = (await readdir(dataset)).sort();
  const texts = new Map<string, Uint8Array>();
  const files: SeedFile[] = [];
  for (const name of names) {
    const path = join(dataset, name);
    if (name.endsWith('.txt')) texts.set(name, await readFile(path));
    if (!name.endsWith('.yaml')) continue;
    const file = readSeedFile(nameInFolder(folder, path), await readFile(path, 'utf8'), faults);
    if (file) files.push(file);
  }
  return toSource(nameInFolder(folder, dataset), files, texts, faults);
}

function toSource(
  folder: string,
  files: readonly SeedFile[],
  texts: DatasetSource['texts'],
  faults: Faults,
): DatasetSource {
  const [written, ...others] = files.flatMap((file) => file.dataset ?? []);
  for (const other of others) faults.at(other, 'the folder has a dataset already');
  const nowhere = new Place({ name: folder, lineOf: () => null });
  if (!written) faults.add(nowhere, 'no file of the folder names its dataset');
  const dataset = written ?? standInFor(nowhere, faults);
  const id = basename(folder);
  if (dataset.id !== id) faults.at(dataset, `must be "${id}", as its folder`, 'id');
  if (dataset.id === derivedDataset.id)
    faults.at(dataset, 'is kept for what follows from several datasets', 'id');
  return {
    dataset,
    documents: files.flatMap((file) => file.documents ?? []),
    entities: files.flatMap((file) => file.entities ?? []),
    renamed: files.flatMap(({ renamed }) => (renamed === undefined ? [] : [renamed])),
    texts,
  };
}
