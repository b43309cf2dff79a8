import { getVariableValues, GraphQLError } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { getComplexity } from 'graphql-query-complexity';
import { LRUCache } from 'lru-cache';
import type { GraphCounts } from '../../../knowledge/graph-counts.js';
import { KnownError } from '../../../shared/errors.js';
import { costKey, costVariables } from './cost-variables.js';
import { createEstimate } from './estimate.js';
import { AnswerPricing } from './answer-pricing.js';
import type { PricedOperation } from './priced-operation.js';

/** What an operation may come to. */
export interface Price {
  /** Objects that it may fetch, and what its counts and groups are worth in objects. */
  readonly cost: number;
  readonly scanPoints: number;
  /** Bytes that its answer may have. */
  readonly bytes: number;
}

interface RememberedPrices {
  readonly variables: readonly string[];
  readonly byKey: LRUCache<string, Price>;
}

/**
 * Prices operations by their page sizes, variables included. A document's prices are remembered by the variables that
 * matter to them, since pricing takes longer than many an answer. `undefined` where variables have a wrong type: such
 * an operation is refused when it is executed, with all its faults.
 */
export function createPriceOf(
  schema: GraphQLSchema,
): (asked: PricedOperation, counts: GraphCounts | undefined) => Price | undefined {
  const remembered = new WeakMap<DocumentNode, RememberedPrices>();
  return (asked, counts) => {
    let prices = remembered.get(asked.document);
    if (prices === undefined) {
      prices = { variables: costVariables(asked.document), byKey: new LRUCache({ max: 50 }) };
      remembered.set(asked.document, prices);
    }
    const key = `${asked.operation.name?.value ?? ''}(${costKey(prices.variables, asked.variables)})${counts?.serial ?? ''}`;
    let price = prices.byKey.get(key);
    if (price === undefined) {
      const objects = count(schema, asked);
      if (objects === undefined) return undefined;
      const { bytes, scanPoints } = new AnswerPricing(schema, asked, counts).price();
      price = { cost: objects + scanPoints, scanPoints, bytes };
      prices.byKey.set(key, price);
    }
    return price;
  };
}

/**
 * Refuses what may fetch more than `max` objects.
 *
 * @throws GraphQLError with `extensions.limit` "cost"
 */
export function refuseCostAbove(max: number, { cost, scanPoints }: Price): void {
  if (cost <= max) return;
  const advice =
    scanPoints > cost / 2
      ? `${scanPoints} of them are for what its groups and counts go through: ask for fewer of these.`
      : 'ask for smaller pages.';
  throw new GraphQLError(
    `An operation may fetch ${max} objects at most, this could fetch ${cost}: ${advice}`,
    { extensions: { limit: 'cost', cost } },
  );
}

/** @throws KnownError `BAD_INPUT` where an argument that must not be null is. */
function count(
  schema: GraphQLSchema,
  { document, operation, variables }: PricedOperation,
): number | undefined {
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
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
