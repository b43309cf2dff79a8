import type { GraphReader, Row, RunOptions } from './graph-reader.js';
import { readNumber } from './read-row.js';
import { toStatement, type Fragment } from './statement.js';

/** Gives the rows of a statement that only reads. */
export type Read = (fragment: Fragment) => Promise<readonly Row[]>;

/** Makes a reader of a store that gives each statement the same options. */
export function readerOf(store: GraphReader, options?: RunOptions): Read {
  return (fragment) => store.read(toStatement(fragment), options);
}

/** The number in a result of one row and one column. */
export async function readCount(read: Read, counting: Fragment): Promise<number> {
  const [[count] = []] = await read(counting);
  return readNumber(count, 'count');
}
