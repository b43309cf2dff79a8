import { plainToInstance } from 'class-transformer';
import type { Faults, Place } from '../../shared/yaml/faults.js';
import { readTyped } from '../../shared/yaml/read-typed.js';
import { DatasetEntry, SeedFile } from './seed-file.js';

/** A seed file's typed content without malformed parts, which are recorded one by one; null if nothing is left. */
export function readSeedFile(name: string, source: string, faults: Faults): SeedFile | null {
  const keys = 'dataset, documents, entities and renamed';
  return readTyped(SeedFile, { name, source, keys }, faults, (typed, place, pruneFaulty) => {
    const hasDataset = typed.dataset !== undefined;
    pruneFaulty();
    if (hasDataset) typed.dataset ??= standInFor(place, faults);
  });
}

/** Stands in for a faulty dataset, so that the rest is checked in the same run; never loaded. */
export function standInFor(place: Place, faults: Faults): DatasetEntry {
  const [, id = ''] = /datasets\/([^/]+)/.exec(place.file.name) ?? [];
  const dataset = plainToInstance(DatasetEntry, { id, method: 'REFERENCE' });
  faults.locate(dataset, place.in('dataset'));
  return dataset;
}
