import { readText, readTexts, type Read } from '../../store/read-row.js';
import { cypher } from '../../store/statement.js';

/** The result of the last change to a record: it exists, or is removed. */
export type LastAct = 'UPSERTED' | 'REMOVED';

/**
 * The last acts on these ids by changes that retract something. Loads do not count: they follow their files. It reads the whole
 * log, so it is for rare use.
 */
export async function readTakenBack(
  read: Read,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LastAct>> {
  const acts = new Map<string, LastAct>();
  if (ids.length === 0) return acts;
  const rows = await read(
    cypher`MATCH (c:Change) WHERE NOT c.kind = ${'LOAD'} AND (any(id IN c.removed WHERE id IN ${ids}) OR any(id IN c.upserted WHERE id IN ${ids})) RETURN c.kind, c.removed, c.upserted, c.number ORDER BY c.number`,
  );
  const asked = new Set(ids);
  const undone = new Set<string>();
  for (const [kind = null, removed = null, upserted = null] of rows)
    for (const [named, act] of [
      [removed, 'REMOVED'],
      [upserted, 'UPSERTED'],
    ] as const)
      for (const id of readTexts(named, act))
        if (asked.has(id)) {
          acts.set(id, act);
          if (readText(kind, 'kind') === 'UNDO') undone.add(id);
          else undone.delete(id);
        }
  return new Map([...acts].filter(([id]) => undone.has(id)));
}
