import type { ByKind, RootMapping } from '../../shared/mapping.js';
import type { Statement } from '../../store/statement.js';
import type { Row } from '../../store/store.js';
import type { Arguments } from '../read/arguments.js';
import type { Selection } from '../read/selection.js';
import type { Scope } from './scope.js';

/** A root field ready to run: one statement, and how its rows become the field’s value. */
export interface RootPlan {
  readonly statement: Statement;
  readonly toValue: (rows: readonly Row[], args: Arguments) => unknown;
}

/** Compiles one kind of root field. */
export type RootCompiler<Kind extends RootMapping['kind']> = (
  scope: Scope,
  selection: Selection<ByKind<RootMapping>[Kind]>,
) => RootPlan;
