import type { GraphReader, Row, RunOptions } from './graph-reader.js';
import { readNumber } from './read-row.js';
import { toStatement, type Fragment } from './statement.js';

/** Gives the rows of a statement that only reads. */
export type Read = (fragment: Fragment) => Promise<readonly Row[]>;

/** What reads a store, each statement with the same options. */
export function readerOf(store: GraphReader, options?: RunOptions): Read {
  return (fragment) => store.read(toStatement(fragment), options);
}

/** The number that a statement of one row and one column gives. */
export async function readCount(read: Read, counting: Fragment): Promise<number> {
  const [[count] = []] = await read(counting);
  return readNumber(count, 'count');
}
