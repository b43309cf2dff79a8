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

/** The most faults of variables that are told; there may be as many as a list has items. */
const maxErrors = 5;

/** Of an operation, the names of its variables where each of them is a text; none where one of them may be anything else. */
const textsOf = new WeakMap<OperationDefinitionNode, readonly string[]>();

/**
 * The values of an operation's variables, or their faults, as graphql-js reads them. It finds out anew each time of which type a
 * variable is, which takes longer than the rest: where all of them are texts and given as such, there is nothing to find out.
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
