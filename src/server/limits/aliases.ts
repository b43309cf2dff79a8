import { GraphQLError } from 'graphql';
import type { ValidationRule } from 'graphql';

/** Refuses a document with more than `max` aliases, by which one field can be asked many times over. */
export function aliasLimit(max: number): ValidationRule {
  return (context) => {
    let count = 0;
    return {
      Field(node) {
        if (node.alias !== undefined) count += 1;
      },
      Document: {
        leave() {
          if (count > max)
            context.reportError(
              new GraphQLError(`A document may hold ${max} aliases at most, this holds ${count}.`, {
                extensions: { limit: 'aliases' },
              }),
            );
        },
      },
    };
  };
}
