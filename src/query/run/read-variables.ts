import {
  getNullableType,
  getVariableValues,
  GraphQLID,
  GraphQLString,
  typeFromAST,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getOrMake } from '../../shared/get-or-make.js';
import type { Values } from '../../shared/mapping.js';

/** Maximum number of reported faults of variables; a list may have one for each item. */
const maxErrors = 5;

/** Names of the operation's variables if all are strings, else empty. */
const textsOf = new WeakMap<OperationDefinitionNode, readonly string[]>();

/**
 * The values of an operation's variables, or their faults, as read by graphql-js. Graphql-js resolves the type of each variable
 * anew, which takes most of the time; the shortcut skips it if all variables are strings and given as such.
 */
export function readVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Values,
): ReturnType<typeof getVariableValues> {
  const { variableDefinitions = [] } = operation;
  const names = getOrMake(textsOf, operation, () => textVariables(schema, operation));
  if (names.length === 0 || !names.every((name) => isGivenText(given, name)))
    return getVariableValues(schema, variableDefinitions, given, { maxErrors });
  const coerced: Record<string, unknown> = {};
  for (const name of names) coerced[name] = given[name];
  return { coerced };
}

function isGivenText(given: Values, name: string): boolean {
  return typeof given[name] === 'string' && Object.hasOwn(given, name);
}

function textVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): readonly string[] {
  const names = variableDefinitions.flatMap(({ variable, type }) => {
    const known = getNullableType(typeFromAST(schema, type));
    return known === GraphQLID || known === GraphQLString ? [variable.name.value] : [];
  });
  return names.length === variableDefinitions.length ? names : [];
}
