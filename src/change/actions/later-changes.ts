import type { ChangeRecord } from '../../claims/log/change-record.js';
import type { Row } from '../../store/graph-reader.js';
import { readNumber, readText, type Read } from '../../store/read-row.js';
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
  return row && toLater(row);
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

/** Changes by their ids, each with the change that undid it and stands. */
export type Undone = ReadonlyMap<string, Later>;

/** Changes that were undone after a version. */
export async function readUndone(read: Read, after: number): Promise<Undone> {
  const rows = await read(
    cypher`MATCH (c:Change) WHERE c.number > ${after} AND c.undoes IS NOT NULL RETURN c.id, c.number AS number, c.undoes ORDER BY number DESC`,
  );
  const undone = new Map<string, Later>();
  for (const row of rows) {
    const later = toLater(row);
    const undoes = readText(row[2], 'undoes');
    if (!undone.has(later.id) && !undone.has(undoes)) undone.set(undoes, later);
  }
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
  undone: Undone,
): Promise<Later | undefined> {
  const isInTheWay =
    other.undoes === null
      ? cypher`c.undoes IS NULL`
      : cypher`(c.undoes IS NULL OR NOT EXISTS { MATCH (u:Change) WHERE u.id = c.undoes AND u.number > ${other.number} })`;
  const rows = await read(
    cypher`MATCH (c:Change) WHERE (${condition}) AND ${isInTheWay} RETURN c.id, c.number AS number ORDER BY number DESC`,
  );
  return rows.map(toLater).find(({ id }) => !undone.has(id));
}

function toLater([id, number]: Row): Later {
  return { id: readText(id, 'id'), number: readNumber(number, 'number') };
}
