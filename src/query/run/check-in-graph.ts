import { locatedError, type FieldNode } from 'graphql';
import { KnownError } from '../../shared/errors.js';
import { getOrMake } from '#text/get-or-make.js';
import type { CheckInGraph, Values } from '../../shared/mapping.js';
import { graphCheckOf, type MappedField } from '../../shared/read-mapping.js';
import type { Arguments, ArgumentSource } from '../read/arguments.js';
import type { QueryContext } from './query-context.js';

/** By request, the fields whose arguments were checked before anything of the operation ran. */
const checked = new WeakMap<QueryContext, WeakSet<FieldNode>>();

/** A field of an operation whose arguments are checked against the graph. */
export interface CheckedField {
  /** Its place among the arguments of the operation. */
  readonly place: number;
  readonly node: FieldNode;
  readonly check: CheckInGraph;
}

/** The fields of an operation whose arguments are checked against the graph; cached for the list of sources. */
export function checkedFields(sources: readonly ArgumentSource[]): readonly CheckedField[] {
  return sources.flatMap(({ field, node }, place) => {
    const check = graphCheckOf(field);
    return check ? [{ place, node, check }] : [];
  });
}

/**
 * Refuses an operation with a field that names things missing from the graph. Other failures of a check are reported by the
 * field itself, when it runs.
 *
 * @throws GraphQLError at the field
 */
export async function checkInGraph(
  fields: readonly CheckedField[],
  args: Arguments,
  context: QueryContext,
): Promise<void> {
  for (const { place, node, check } of fields) {
    try {
      await check(args[place] ?? {}, context as never);
      getOrMake(checked, context, () => new WeakSet<FieldNode>()).add(node);
    } catch (error) {
      if (error instanceof KnownError && error.code === 'BAD_INPUT')
        throw locatedError(error, node);
    }
  }
}

/** The check of a field, skipped if it was done for the whole operation. */
export async function checkFieldInGraph(
  field: MappedField,
  args: Values,
  context: QueryContext,
  [node]: readonly FieldNode[],
): Promise<void> {
  if (node && checked.get(context)?.has(node) === true) return;
  await graphCheckOf(field)?.(args, context as never);
}
