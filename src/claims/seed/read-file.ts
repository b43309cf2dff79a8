import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { Faults } from './faults.js';
import { Place } from './place.js';
import { prune } from './prune.js';
import { DatasetEntry, SeedFile } from './seed-file.js';
import { parseYaml } from './yaml-file.js';

/** A seed file's typed content without what is not of the form, which is noted fault by fault; null where nothing is left. */
export function readSeedFile(name: string, source: string, faults: Faults): SeedFile | null {
  const { file, content } = parseYaml(name, source, faults);
  if (content === undefined) return null;
  const place = new Place(file);
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    return faults.add(place, 'must be a mapping of dataset, documents and entities');
  const typed = plainToInstance(SeedFile, content);
  faults.locate(typed, place);
  const errors = validateSync(typed, {
    whitelist: true,
    forbidNonWhitelisted: true,
    validationError: { target: false },
  });
  for (const error of errors) note(error, place, faults);
  const hasDataset = typed.dataset !== undefined;
  prune(typed, errors);
  if (hasDataset) typed.dataset ??= standInFor(place, faults);
  return typed;
}

/** Stands in for a dataset that was noted to be faulty, so that the rest is checked in the same run; never loaded. */
export function standInFor(place: Place, faults: Faults): DatasetEntry {
  const [id = ''] = place.file.name.split('/');
  const dataset = plainToInstance(DatasetEntry, { id, method: 'REFERENCE' });
  faults.locate(dataset, place.in('dataset'));
  return dataset;
}

function note(error: ValidationError, within: Place, faults: Faults): void {
  const { property, constraints = {}, children = [] } = error;
  const place = within.in(/^\d+$/.test(property) ? Number(property) : property);
  for (const [name, message] of Object.entries(constraints))
    faults.add(place, name === 'whitelistValidation' ? 'is no key of this form' : message);
  for (const child of children) note(child, place, faults);
}
