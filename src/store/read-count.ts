import { invariant } from '../shared/errors.js';
import { toStatement } from './statement.js';
import type { Fragment } from './statement.js';
import type { GraphStore, RunOptions } from './store.js';

/** The number that a statement of one row and one column gives. */
export async function readCount(
  store: GraphStore,
  counting: Fragment,
  options?: RunOptions,
): Promise<number> {
  const [[counted] = []] = await store.read(toStatement(counting), options);
  invariant(typeof counted === 'number', 'a count is a number');
  return counted;
}
