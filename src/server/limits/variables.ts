import { GraphQLError, type OperationTypeNode } from 'graphql';
import { KnownError } from '../../shared/errors.js';
import { maxDepth } from '../../shared/json-object.js';

/** Maximum list entries and object fields in all variables of a request: each step that visits them visits many. */
const maxValues = 10_000;
/** The same for a change, which may be a set of a thousand acts. */
const maxValuesOfMutation = 50_000;
const loneSurrogate = /\p{Surrogate}/u;

/**
 * Refuses variables that no graph can hold: text that is not Unicode, values nested deeper than any input type, or too
 * many values.
 * @throws KnownError `BAD_INPUT`; GraphQLError with `extensions.limit` "values"
 */
export function checkVariables(
  variables: Readonly<Record<string, unknown>> | undefined,
  operation: `${OperationTypeNode}` = 'query',
): void {
  if (variables === undefined) return;
  const most = operation === 'mutation' ? maxValuesOfMutation : maxValues;
  let count = 0;
  const check = (value: unknown, name: string, depth: number): void => {
    count += 1;
    if (count > most)
      throw new GraphQLError(`The variables of a question may hold ${most} values at most.`, {
        extensions: { limit: 'values' },
      });
    if (typeof value === 'string') checkText(value, name);
    if (typeof value !== 'object' || value === null) return;
    if (depth > maxDepth)
      throw new KnownError(
        'BAD_INPUT',
        `Variable "$${name}" nests deeper than ${maxDepth} levels.`,
      );
    if (Array.isArray(value)) {
      for (const inner of value) check(inner, name, depth + 1);
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      checkText(key, name);
      check(inner, name, depth + 1);
    }
  };
  for (const [name, value] of Object.entries(variables)) check(value, name, 1);
}

function checkText(text: string, name: string): void {
  if (loneSurrogate.test(text))
    throw new KnownError(
      'BAD_INPUT',
      `Variable "$${name}" holds half of a surrogate pair, which is not Unicode text.`,
    );
}
