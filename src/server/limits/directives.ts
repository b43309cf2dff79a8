import { GraphQLError } from 'graphql';
import type { ValidationRule } from 'graphql';

/** Refuses a document with more than `max` directives. */
export function directiveLimit(max: number): ValidationRule {
  return (context) => {
    let count = 0;
    return {
      Directive() {
        count += 1;
      },
      Document: {
        leave() {
          if (count > max)
            context.reportError(
              new GraphQLError(
                `A document may hold ${max} directives at most, this holds ${count}.`,
                { extensions: { limit: 'directives' } },
              ),
            );
        },
      },
    };
  };
}
