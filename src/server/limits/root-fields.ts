import { GraphQLError, Kind } from 'graphql';
import type { SelectionSetNode, ValidationContext, ValidationRule } from 'graphql';

/** Refuses an operation with more than `max` root fields, each of which is a statement or more. */
export function rootFieldLimit(max: number): ValidationRule {
  return (context) => ({
    OperationDefinition(node) {
      const count = countFields(node.selectionSet, context, new Set());
      if (count > max)
        context.reportError(
          new GraphQLError(`An operation may ask ${max} root fields at most, this asks ${count}.`, {
            nodes: node,
            extensions: { limit: 'rootFields' },
          }),
        );
    },
  });
}

/** A fragment counts once: a second spread of it repeats the same fields. */
function countFields(
  set: SelectionSetNode,
  context: ValidationContext,
  counted: Set<string>,
): number {
  let count = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) count += 1;
    else if (selection.kind === Kind.INLINE_FRAGMENT)
      count += countFields(selection.selectionSet, context, counted);
    else if (!counted.has(selection.name.value)) {
      counted.add(selection.name.value);
      const fragment = context.getFragment(selection.name.value);
      if (fragment) count += countFields(fragment.selectionSet, context, counted);
    }
  }
  return count;
}
