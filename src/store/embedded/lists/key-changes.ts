import type { KeysOfLists } from './kept-keys.js';

/** Keys removed from a list and keys inserted into it; none is in both. */
export interface KeyChanges {
  readonly removed: ReadonlySet<string>;
  readonly added: ReadonlySet<string>;
}

/** Changes of lists by name, made by a transaction. */
export type ListChanges = ReadonlyMap<string, KeyChanges>;

/** Difference between two states of the same nodes. */
export function changesFrom(before: KeysOfLists, after: KeysOfLists): ListChanges {
  const changes = new Map<string, KeyChanges>();
  for (const list of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [new Set(before.get(list)), new Set(after.get(list))];
    const removed = new Set([...old].filter((key) => !now.has(key)));
    const added = new Set([...now].filter((key) => !old.has(key)));
    if (removed.size > 0 || added.size > 0) changes.set(list, { removed, added });
  }
  return changes;
}

/** Final presence of each key that any of the changes names, by list. */
export function outcomeOf(
  all: readonly ListChanges[],
): ReadonlyMap<string, ReadonlyMap<string, boolean>> {
  const outcome = new Map<string, Map<string, boolean>>();
  for (const changes of all)
    for (const [list, { removed, added }] of changes) {
      const keys = outcome.get(list) ?? new Map<string, boolean>();
      outcome.set(list, keys);
      for (const key of removed) keys.set(key, false);
      for (const key of added) keys.set(key, true);
    }
  return outcome;
}
