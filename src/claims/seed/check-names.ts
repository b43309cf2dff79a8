import { groupBy } from '../../shared/group-by.js';
import type { Faults } from './faults.js';
import type { DatasetSource } from './source.js';

/** Notes each entity that no dataset names: it could be shown by its id alone. */
export function checkNames(sources: readonly DatasetSource[], faults: Faults): void {
  const entities = sources.flatMap((source) => source.entities);
  for (const entries of groupBy(entities, ({ id }) => id).values())
    if (entries.every(({ names }) => names === undefined))
      faults.at(entries[0], 'no dataset names it');
}
