import { groupBy } from '#text/group-by.js';
import { documentIdOf, kindOfId, slugOf } from '../ids.js';
import type { Faults } from '../../shared/yaml/faults.js';
import { sourcesOf, type SourceOf } from '../support.js';
import type { DatasetSource } from './read-folder.js';

const form = /^[a-z]+:[a-z0-9]+([_-][a-z0-9]+)*$/;

/** The ids of all entities that the seed describes. Records malformed ids, and ids that two entries share. */
export function checkIds(sources: readonly DatasetSource[], faults: Faults): ReadonlySet<string> {
  const entities = sources.flatMap((source) => source.entities);
  for (const entity of entities) {
    const { id } = entity;
    if (!form.test(id)) faults.at(entity, `"${id}" is not of the form kind:name`, 'id');
    else if (!kindOfId(id)) faults.at(entity, `no kind of entity has the prefix of "${id}"`, 'id');
  }
  for (const source of sources) checkUnique(source.entities, ({ id }) => id, 'id', faults);
  checkUnique(distinctById(entities), ({ id }) => slugOf(id), 'slug', faults);
  const documents = sources.flatMap((source) => source.documents);
  checkUnique(documents, ({ key }) => key, 'key', faults);
  return new Set(entities.map(({ id }) => id));
}

function checkUnique<T extends object>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
  what: string,
  faults: Faults,
): void {
  const first = new Map<string, T>();
  for (const entry of entries) {
    const same = first.get(keyOf(entry));
    if (same)
      faults.at(entry, `has the ${what} "${keyOf(entry)}" of ${faults.placeOf(same).toString()}`);
    else first.set(keyOf(entry), entry);
  }
}

/** Entries with different ids: two datasets may describe one entity, which then has one slug. */
function distinctById<T extends { readonly id: string }>(entries: readonly T[]): T[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

/** The source of each document of the seed. Records retellings of unknown documents, or of themselves. */
export function checkRetellings(sources: readonly DatasetSource[], faults: Faults): SourceOf {
  const entries = sources.flatMap(({ documents }) => documents);
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  for (const entry of entries) {
    const { retells } = entry;
    if (retells !== undefined && !byKey.has(retells))
      faults.at(entry, `no document of the seed has the key "${retells}"`, 'retells');
    else if (retellsItself(entry.key, byKey))
      faults.at(entry, 'retells itself, directly or through others', 'retells');
  }
  return sourcesOf(
    entries.map(({ key, retells }) => ({
      id: documentIdOf(key),
      retells: retells === undefined ? null : documentIdOf(retells),
    })),
  );
}

function retellsItself(
  key: string,
  byKey: ReadonlyMap<string, { readonly retells?: string }>,
): boolean {
  const met = new Set<string>();
  for (let next = byKey.get(key)?.retells; next !== undefined; next = byKey.get(next)?.retells) {
    if (next === key) return true;
    if (met.has(next)) return false;
    met.add(next);
  }
  return false;
}

/** Records each entity without a name in any dataset: it could be shown by its id alone. */
export function checkNames(
  sources: readonly DatasetSource[],
  renamed: ReadonlyMap<string, string>,
  faults: Faults,
): void {
  const entities = sources.flatMap((source) => source.entities);
  for (const entries of groupBy(entities, ({ id }) => renamed.get(id) ?? id).values())
    if (entries.every(({ names }) => names === undefined))
      faults.at(entries[0], 'no dataset names it');
}
