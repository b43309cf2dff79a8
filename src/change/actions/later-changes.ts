import type { ChangeRecord } from '../../claims/log/change-record.js';
import type { Row } from '../../store/graph-reader.js';
import { readNumber, readText, readTextOrNull, type Read } from '../../store/read-row.js';
import { cypher, type Fragment } from '../../store/statement.js';

/** A change that rests on another. */
export interface Later {
  readonly id: string;
  readonly number: number;
}

/** The last change `c` that meets the condition. */
export async function readLater(read: Read, condition: Fragment): Promise<Later | undefined> {
  const [row] = await read(
    cypher`MATCH (c:Change) WHERE ${condition} RETURN c.id, c.number AS number ORDER BY number DESC LIMIT 1`,
  );
  return row && { id: readText(row[0], 'id'), number: readNumber(row[1], 'number') };
}

/** The change that made the last of these versions of the graph; undefined if none is after the given one. */
export async function readLastOf(
  read: Read,
  numbers: readonly number[],
  after: number,
): Promise<Later | undefined> {
  const last = Math.max(after, ...numbers);
  return last > after ? readLater(read, cypher`c.number = ${last}`) : undefined;
}

/** The ids of the changes that are undone after a version, each with the change that undid it and was not undone itself. */
export async function readUndone(read: Read, after: number): Promise<ReadonlyMap<string, Later>> {
  const rows = await read(
    cypher`MATCH (c:Change) WHERE c.number > ${after} AND c.undoes IS NOT NULL RETURN c.id, c.number AS number, c.undoes ORDER BY number DESC`,
  );
  const undone = new Map<string, Later>();
  for (const { undoes, ...later } of rows.map(toUndoing))
    if (undoes !== null && !undone.has(later.id) && !undone.has(undoes)) undone.set(undoes, later);
  return undone;
}

/** Matches a change `c` after a version that names one of these ids. */
export function namingLater(ids: readonly string[], after: number): Fragment {
  return cypher`c.number > ${after} AND NOT c.kind = ${'LOAD'} AND (any(id IN c.removed WHERE id IN ${ids}) OR any(id IN c.upserted WHERE id IN ${ids}))`;
}

/**
 * The last change `c` that meets the condition and stands in the way of undoing another: one that was undone does not, nor does an
 * undo. Undoing an earlier change than the other, which stood then, had nothing to do with it.
 */
export async function readStanding(
  read: Read,
  condition: Fragment,
  other: ChangeRecord,
): Promise<Later | undefined> {
  const undone = await readUndone(read, other.number);
  const rows = await read(
    cypher`MATCH (c:Change) WHERE ${condition} RETURN c.id, c.number AS number, c.undoes ORDER BY number DESC`,
  );
  for (const { undoes, ...later } of rows.map(toUndoing)) {
    if (undone.has(later.id)) continue;
    if (undoes === null) return later;
    if (other.undoes === null) continue;
    const earlier = await readLater(read, cypher`c.id = ${undoes}`);
    if (earlier && earlier.number <= other.number) return later;
  }
  return undefined;
}

function toUndoing([id = null, number = null, undoes = null]: Row): Later & {
  readonly undoes: string | null;
} {
  return {
    id: readText(id, 'id'),
    number: readNumber(number, 'number'),
    undoes: readTextOrNull(undoes, 'undoes'),
  };
}
