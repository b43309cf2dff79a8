import { getVariableValues, GraphQLError } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { getComplexity } from 'graphql-query-complexity';
import { LRUCache } from 'lru-cache';
import { KnownError } from '../../../shared/errors.js';
import { costKey, costVariables } from './cost-variables.js';
import { createEstimate } from './estimate.js';
import { BytePricing } from './price-bytes.js';
import type { PricedOperation } from './priced-operation.js';

/** What an operation may come to. */
export interface Price {
  /** Objects that it may fetch. */
  readonly cost: number;
  /** Bytes that its answer may have. */
  readonly bytes: number;
}

interface RememberedPrices {
  readonly variables: readonly string[];
  readonly byKey: LRUCache<string, Price>;
}

/** What is priced by the graph rather than by the operation. */
export interface GraphSizes {
  /** Bytes of the longest text of a document. */
  readonly longestText: number;
}

/**
 * Prices operations by their page sizes, variables included. A document's prices are remembered by the variables that
 * matter to them, since pricing takes longer than many an answer. `undefined` where variables have a wrong type: such
 * an operation is refused when it is executed, with all its faults.
 */
export function createPriceOf(
  schema: GraphQLSchema,
): (asked: PricedOperation, sizes: GraphSizes) => Price | undefined {
  const remembered = new WeakMap<DocumentNode, RememberedPrices>();
  return (asked, sizes) => {
    let prices = remembered.get(asked.document);
    if (prices === undefined) {
      prices = { variables: costVariables(asked.document), byKey: new LRUCache({ max: 50 }) };
      remembered.set(asked.document, prices);
    }
    const key = `${asked.operation.name?.value ?? ''}(${costKey(prices.variables, asked.variables)})${sizes.longestText}`;
    let price = prices.byKey.get(key);
    if (price === undefined) {
      const cost = count(schema, asked);
      if (cost === undefined) return undefined;
      price = { cost, bytes: new BytePricing(schema, asked, sizes.longestText).price() };
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
