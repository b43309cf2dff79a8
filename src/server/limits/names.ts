import { GraphQLError } from 'graphql';
import type { ValidationRule } from 'graphql';

/**
 * Refuses a document with a name of more than `max` characters: an alias is repeated in every object of an answer, and
 * the operation's name is logged.
 */
export function nameLimit(max: number): ValidationRule {
  return (context) => ({
    Name(node) {
      if (node.value.length > max)
        context.reportError(
          new GraphQLError(
            `A name may have ${max} characters at most, one here has ${node.value.length}.`,
            { nodes: node, extensions: { limit: 'names' } },
          ),
        );
    },
  });
}
