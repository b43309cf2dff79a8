import { invariant } from '../shared/errors.js';
import { toStatement } from './statement.js';
import type { Fragment } from './statement.js';
import type { GraphReader, Row, RunOptions } from './graph-reader.js';

/** The number that a statement of one row and one column gives. */
export async function readCount(
  store: GraphReader,
  counting: Fragment,
  options?: RunOptions,
): Promise<number> {
  return countIn(await store.read(toStatement(counting), options));
}

/** The number in the rows of such a statement. */
export function countIn(rows: readonly Row[]): number {
  const [[counted] = []] = rows;
  invariant(typeof counted === 'number', 'a count is a number');
  return counted;
}
