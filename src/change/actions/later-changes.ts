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
