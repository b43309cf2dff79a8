import { locatedError, type FieldNode } from 'graphql';
import { KnownError } from '../../shared/errors.js';
import { getOrMake } from '../../shared/get-or-make.js';
import type { Values } from '../../shared/mapping.js';
import { graphCheckOf, type MappedField } from '../../shared/read-mapping.js';
import type { Arguments, ArgumentSource } from '../read/arguments.js';
import type { QueryContext } from './query-context.js';

/** By request, the fields whose arguments were checked before anything of the operation ran. */
const checked = new WeakMap<QueryContext, WeakSet<FieldNode>>();

/**
 * Refuses an operation of which a field names what the graph does not hold. What else hinders a check is told by the
 * field itself, when it comes to it.
 *
 * @throws GraphQLError at the field
 */
export async function checkInGraph(
  sources: readonly ArgumentSource[],
  args: Arguments,
  context: QueryContext,
): Promise<void> {
  for (const [i, { field, node }] of sources.entries()) {
    const check = graphCheckOf(field);
    if (!check) continue;
    try {
      await check(args[i] ?? {}, context as never);
      getOrMake(checked, context, () => new WeakSet<FieldNode>()).add(node);
    } catch (error) {
      if (error instanceof KnownError && error.code === 'BAD_INPUT')
        throw locatedError(error, node);
    }
  }
}

/** The check of a field, left out where it was made for the whole operation. */
export async function checkFieldInGraph(
  field: MappedField,
  args: Values,
  context: QueryContext,
  [node]: readonly FieldNode[],
): Promise<void> {
  if (node && checked.get(context)?.has(node) === true) return;
  await graphCheckOf(field)?.(args, context as never);
}
