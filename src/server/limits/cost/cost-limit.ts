import { getVariableValues, GraphQLError } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { getComplexity } from 'graphql-query-complexity';
import { LRUCache } from 'lru-cache';
import { KnownError } from '../../../shared/errors.js';
import { costKey, costVariables } from './cost-variables.js';
import { createEstimate } from './estimate.js';

/** One operation of a valid document, as a client asks it. */
export interface PricedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface RememberedCosts {
  readonly variables: readonly string[];
  readonly byKey: LRUCache<string, number>;
}

/**
 * Counts the objects that operations may fetch, from their page sizes, variables included. A document's costs are
 * remembered by the variables that matter to them, since counting takes longer than many an answer. `undefined` where
 * variables have a wrong type: such an operation is refused when it is executed, with all its faults.
 */
export function createCostOf(
  schema: GraphQLSchema,
): (asked: PricedOperation) => number | undefined {
  const remembered = new WeakMap<DocumentNode, RememberedCosts>();
  return (asked) => {
    let costs = remembered.get(asked.document);
    if (costs === undefined) {
      costs = { variables: costVariables(asked.document), byKey: new LRUCache({ max: 50 }) };
      remembered.set(asked.document, costs);
    }
    const key = `${asked.operation.name?.value ?? ''}(${costKey(costs.variables, asked.variables)})`;
    let cost = costs.byKey.get(key);
    if (cost === undefined) {
      cost = count(schema, asked);
      if (cost !== undefined) costs.byKey.set(key, cost);
    }
    return cost;
  };
}

/**
 * Refuses what may fetch more than `max` objects.
 *
 * @throws GraphQLError with `extensions.limit` "cost"
 */
export function refuseCostAbove(max: number, cost: number): void {
  if (cost > max)
    throw new GraphQLError(
      `An operation may fetch ${max} objects at most, this could fetch ${cost}: ask for smaller pages.`,
      { extensions: { limit: 'cost', cost } },
    );
}

/** @throws KnownError `BAD_INPUT` where an argument that must not be null is. */
function count(
  schema: GraphQLSchema,
  { document, operation, variables }: PricedOperation,
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
      estimators: [createEstimate(document)],
      ...(operation.name && { operationName: operation.name.value }),
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new KnownError('BAD_INPUT', error.message, { cause: error });
  }
}
