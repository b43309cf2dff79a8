import { getVariableValues, GraphQLError } from 'graphql';
import type { FieldNode, GraphQLSchema } from 'graphql';
import { getComplexity } from 'graphql-query-complexity';
import { KnownError } from '../../../shared/errors.js';
import { createEstimate, type CountedField } from './estimate.js';
import type { PricedOperation } from './priced-operation.js';
import type { Work } from './work.js';

/**
 * Counts the objects that an operation may fetch, from its page sizes with variables; undefined if variables have a
 * wrong type.
 * @param counted if given, filled with the count of each field of objects
 * @throws KnownError `BAD_INPUT` if a required argument is null
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
 * Refuses an operation that may fetch more than `max` objects, or make as much work.
 * @param advise names the heaviest field, and a page size that would fit
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
      `An operation may make the work of ${max} objects at most, this could make the work of ${work.cost}, most of it for "${work.field}": nest its filter less deeply, give fewer conditions and groups, ask for smaller pages, or start from fewer nodes.`,
    );
}

function refusal(cost: number, sentence: string): GraphQLError {
  return new GraphQLError(sentence, { extensions: { limit: 'cost', cost } });
}
