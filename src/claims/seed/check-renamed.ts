import { kindOfId } from '../ids.js';
import type { Faults } from '../../shared/yaml/faults.js';
import type { DatasetSource } from './read-folder.js';

/**
 * The present ids of renamed entities by former ones. Records new ids that no entity has, chains, circles, and former ids that
 * are still used; only datasets of editors may name these, since their claims follow.
 */
export function checkRenamed(
  sources: readonly DatasetSource[],
  known: ReadonlySet<string>,
  faults: Faults,
): ReadonlyMap<string, string> {
  const renamed = readRenamed(sources, faults);
  for (const { dataset, entities, renamed: entries } of sources) {
    const isOfEditors = dataset.kind === 'CURATED';
    for (const entry of entries)
      for (const old of Object.keys(entry)) {
        const fault = isOfEditors
          ? 'editors merge entities: a dataset of theirs renames none'
          : faultOf(old, renamed, known);
        if (fault !== undefined) faults.at(entry, fault, old);
      }
    if (!isOfEditors) checkUnused(entities, renamed, faults);
  }
  return renamed;
}

function readRenamed(
  sources: readonly DatasetSource[],
  faults: Faults,
): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const entry of sources.flatMap((source) => source.renamed))
    for (const [old, id] of Object.entries(entry))
      if (typeof id !== 'string') faults.at(entry, 'must be the id of an entity', old);
      else if ((renamed.get(old) ?? id) !== id)
        faults.at(entry, `"${old}" is renamed to another id already`, old);
      else renamed.set(old, id);
  return renamed;
}

function faultOf(
  old: string,
  renamed: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
): string | undefined {
  const id = renamed.get(old);
  if (id === undefined) return undefined;
  const way = [old];
  for (let next = renamed.get(old); next !== undefined; next = renamed.get(next)) {
    if (way.includes(next)) return `comes back to "${next}" in a circle`;
    way.push(next);
  }
  if (way.length > 2) return `"${id}" is renamed too: write "${String(way.at(-1))}"`;
  if (!known.has(id)) return `no entity has the id "${id}"`;
  return kindOfId(old) === kindOfId(id) ? undefined : `"${old}" and "${id}" are of different kinds`;
}

function checkUnused(
  entities: DatasetSource['entities'],
  renamed: ReadonlyMap<string, string>,
  faults: Faults,
): void {
  const reasonOf = (id: string) => `"${id}" is renamed: write "${String(renamed.get(id))}"`;
  for (const entity of entities) {
    if (renamed.has(entity.id)) faults.at(entity, reasonOf(entity.id), 'id');
    for (const relation of entity.relations ?? [])
      if (renamed.has(relation.object)) faults.at(relation, reasonOf(relation.object), 'object');
  }
}
