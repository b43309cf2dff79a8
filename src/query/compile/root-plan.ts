import type { Row } from '../../store/graph-reader.js';
import type { Statement } from '../../store/statement.js';
import type { Arguments } from '../read/arguments.js';

/** A root field ready to run: one statement, and how its rows become the field’s value. */
export interface RootPlan {
  readonly statement: Statement;
  readonly toValue: (rows: readonly Row[], args: Arguments) => unknown;
}
