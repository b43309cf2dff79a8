import { getVariableValues, GraphQLError } from 'graphql';
import type { FieldNode, GraphQLSchema } from 'graphql';
import { getComplexity } from 'graphql-query-complexity';
import { KnownError } from '../../../shared/errors.js';
import { createEstimate, type CountedField } from './estimate.js';
import type { PricedOperation } from './priced-operation.js';
import type { Work } from './work.js';

/**
 * Counts the objects that an operation may fetch, from its page sizes, variables included; undefined where variables
 * have a wrong type.
 *
 * @param counted filled with what each field of objects has, where that is asked for
 * @throws KnownError `BAD_INPUT` where an argument that must not be null is.
 */
export function countObjects(
  schema: GraphQLSchema,
  { document, operation, variables }: PricedOperation,
  counted?: Map<FieldNode, CountedField>,
): number | undefined {
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
    maxErrors: 1,
  });
  if (errors !== undefined) return undefined;
  try {
    return getComplexity({
      schema,
      query: document,
      variables,
      estimators: [createEstimate(document, counted)],
      ...(operation.name && { operationName: operation.name.value }),
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new KnownError('BAD_INPUT', error.message, { cause: error });
  }
}

/**
 * Refuses what may fetch more than `max` objects, or make more work than so many do.
 *
 * @param advise says where the objects are, and what would fit
 * @throws GraphQLError with `extensions.limit` "cost"
 */
export function refuseCostAbove(
  max: number,
  { objects, work }: { readonly objects: number; readonly work: Work },
  advise = (): string => 'ask for smaller pages.',
): void {
  if (objects > max)
    throw refusal(
      objects,
      `An operation may fetch ${max} objects at most, this could fetch ${objects}, ${advise()}`,
    );
  if (work.cost > max)
    throw refusal(
      work.cost,
      `An operation may make the work of ${max} objects at most, this could make that of ${work.cost}, most of it for "${work.field}": nest its filter less deeply, give fewer conditions and groups, ask for smaller pages, or start from fewer nodes.`,
    );
}

function refusal(cost: number, sentence: string): GraphQLError {
  return new GraphQLError(sentence, { extensions: { limit: 'cost', cost } });
}
