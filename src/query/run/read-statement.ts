import type { Statement } from '../../store/statement.js';
import type { GraphReader, Row } from '../../store/graph-reader.js';
import { bind, type RootPlan } from '../compile/plan.js';
import type { Arguments } from '../read/arguments.js';

/** What a statement needs from the request for which it runs. */
export interface QueryContext {
  readonly store: GraphReader;
  readonly signal: AbortSignal;
}

/** The rows of a compiled statement for these arguments; none without a statement. */
export function readStatement(
  statement: Statement | undefined,
  args: Arguments,
  { store, signal }: QueryContext,
): Promise<readonly Row[]> {
  if (statement === undefined) return Promise.resolve([]);
  return store.read(bind(statement, args), { signal });
}

/** The value of a compiled root field, all that is selected of it. */
export async function readRoot(
  { statement, toValue }: RootPlan,
  args: Arguments,
  context: QueryContext,
): Promise<unknown> {
  return toValue(await readStatement(statement, args, context), args);
}
