import { readText, readTexts } from '../../store/read-row.js';
import type { Read } from '../../store/read.js';
import { cypher } from '../../store/statement.js';

/** What the last change that somebody made of a record left of it: there, or gone. */
export type LastAct = 'UPSERTED' | 'REMOVED';

/**
 * The last acts on those of these ids that a change by which something was taken back names. Loads do not count: they follow
 * their files. It looks through the whole log, so it is for what is rarely asked.
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
