import type { Values } from '../../shared/mapping.js';
import { cypher, name, type Fragment } from '../../store/statement.js';
import { isGiven } from '../read/arguments.js';
import type { Selection } from '../read/selection.js';
import { asOfConditions } from './as-of.js';
import { argumentAt, slotAt, type Slot } from './plan.js';
import type { Scope } from './scope.js';
import { numberCondition } from './value-conditions.js';

/** The conditions of a connection's arguments on its relations. */
export function relationConditions(
  scope: Scope,
  selection: Selection,
  relation: Fragment,
  flag: string | undefined,
): Fragment[] {
  const args = scope.argsOf(selection);
  const conditions: Fragment[] = [];
  if (flag !== undefined) conditions.push(cypher`${relation}.${name(flag)} = true`);
  if (isGiven(args['minConfidence']))
    conditions.push(cypher`${relation}.confidence >= ${given(selection, 'minConfidence')}`);
  if (isGiven(args['sources']))
    conditions.push(
      numberCondition(
        cypher`${relation}.sources`,
        args['sources'] as Values,
        argumentAt(selection.args, 'sources'),
      ),
    );
  if (isGiven(args['asOf'])) conditions.push(...asOfConditions(selection.args, args, relation));
  const { kinds } = args;
  if (Array.isArray(kinds) && kinds.length === 0) conditions.push(cypher`false`);
  return conditions;
}

/** A slot for an argument of the connection. */
function given(selection: Selection, argument: string): Slot {
  return slotAt(argumentAt(selection.args, argument));
}
