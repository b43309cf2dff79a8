import type { Values } from '../../shared/mapping.js';
import type { Statement } from '../../store/statement.js';
import type { Row } from '../../store/graph-reader.js';
import type { Arguments } from '../read/arguments.js';

/** A root field ready to run: one statement, and how its rows become the field’s value. */
export interface RootPlan {
  /** None where nothing is to be read, whatever the graph holds. */
  readonly statement: Statement | undefined;
  readonly toValue: (rows: readonly Row[], args: Arguments) => unknown;
}

/** A parameter of a compiled statement whose value each operation's arguments give. */
export class Slot {
  constructor(
    readonly args: number,
    readonly read: (args: Values) => unknown,
  ) {}
}

/** The statement with the values of one operation in its slots. */
export function bind({ text, parameters }: Statement, args: Arguments): Statement {
  const bound: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(parameters))
    bound[name] = value instanceof Slot ? value.read(args[value.args] ?? {}) : value;
  return { text, parameters: bound };
}
