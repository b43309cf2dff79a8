import type { ChangeRecord } from '../../claims/log/change-record.js';
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
  const rows = await read(
    cypher`MATCH (c:Change) WHERE ${condition} RETURN c.id, c.number AS number, c.undoes ORDER BY number DESC`,
  );
  const later = rows.map(([id = null, number = null, undoes = null]) => ({
    id: readText(id, 'id'),
    number: readNumber(number, 'number'),
    undoes: readTextOrNull(undoes, 'undoes'),
  }));
  const ids = new Set(later.map(({ id }) => id));
  const undone = new Set<string>();
  return later.find(({ id, undoes }) => {
    if (undone.has(id)) return false;
    if (undoes === null || undoes === other.id) return true;
    undone.add(undoes);
    return !ids.has(undoes) && other.undoes !== null;
  });
}
