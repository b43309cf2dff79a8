import { readText, readTexts, type Read } from '../../store/read-row.js';
import { cypher } from '../../store/statement.js';
import { readClosing, type LastAct } from './closing.js';

/**
 * The last acts on these ids by changes that retract something. Loads do not count: they follow their files. It reads the whole
 * log, and the result for its closed part, so it is for rare use.
 *
 * @param before Only changes that made lower versions count
 */
export async function readTakenBack(
  read: Read,
  ids: readonly string[],
  before = Number.MAX_SAFE_INTEGER,
): Promise<ReadonlyMap<string, LastAct>> {
  if (ids.length === 0) return new Map();
  const kept = (await readClosing(read))?.takenBack ?? {};
  const acts = new Map(ids.flatMap((id) => (kept[id] ? [[id, kept[id]] as const] : [])));
  const undone = new Set(acts.keys());
  const asked = new Set(ids);
  for (const { id, act, kind } of await readActs(read, ids, before)) {
    if (!asked.has(id)) continue;
    acts.set(id, act);
    if (kind === 'UNDO') undone.add(id);
    else undone.delete(id);
  }
  return new Map([...acts].filter(([id]) => undone.has(id)));
}

/** The acts of changes that name one of the ids, in order, with their other acts. */
async function readActs(read: Read, ids: readonly string[], before: number) {
  const rows = await read(
    cypher`MATCH (c:Change) WHERE NOT c.kind = ${'LOAD'} AND c.number < ${before} AND (any(id IN c.removed WHERE id IN ${ids}) OR any(id IN c.upserted WHERE id IN ${ids})) RETURN c.kind, c.removed, c.upserted, c.number ORDER BY c.number`,
  );
  return rows.flatMap(([kind = null, removed = null, upserted = null]) =>
    [[removed, 'REMOVED'] as const, [upserted, 'UPSERTED'] as const].flatMap(([named, act]) =>
      readTexts(named, act).map((id) => ({ id, act, kind: readText(kind, 'kind') })),
    ),
  );
}
