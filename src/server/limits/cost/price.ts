import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { GraphSizes } from '../../../knowledge/graph-sizes.js';
import { getOrMake } from '../../../shared/get-or-make.js';
import type { MemoryBudget } from '../../../shared/memory-budget.js';
import { shortKey } from '../../../shared/short-key.js';
import { AnswerPricing } from './answer-pricing.js';
import { countObjects } from './cost-limit.js';
import { costKey, costVariables, type CostVariables } from './cost-variables.js';
import type { PricedOperation } from './priced-operation.js';
import { workOf, type Work } from './work.js';

/** Price of an operation. */
export interface Price {
  /** Maximum objects fetched. */
  readonly objects: number;
  /** Maximum work of the store. */
  readonly work: Work;
  /** The larger of both, in objects: most operations read little more than they give. */
  readonly cost: number;
  /** Maximum bytes of the answer. */
  readonly bytes: number;
}

/** A price for the sizes that the graph had. */
interface KeptPrice {
  readonly sizes: GraphSizes | undefined;
  readonly price: Price;
}

const keptBytes = 300;

/**
 * Prices operations by their selection, variables and the sizes of the graph, which are assumed until known. Prices are
 * kept with the document by the variables that matter, since pricing takes longer than many answers. `undefined` if
 * variables have a wrong type: the execution refuses such an operation with all its faults.
 */
export function createPriceOf(
  schema: GraphQLSchema,
  memory: MemoryBudget,
): (asked: PricedOperation, sizes: GraphSizes | undefined) => Price | undefined {
  const variablesOf = new WeakMap<DocumentNode, CostVariables>();
  const prices = memory.addKind<KeptPrice>(() => keptBytes);
  return (asked, sizes) => {
    const { document, operation, variables } = asked;
    const names = getOrMake(variablesOf, document, () => costVariables(document));
    const key = shortKey(`${operation.name?.value ?? ''}(${costKey(names, variables)})`);
    const known = prices.find(document, key);
    if (known !== undefined && known.sizes === sizes) return known.price;
    const price = priceAnew(schema, asked, sizes);
    if (price !== undefined) prices.keep(document, key, { sizes, price });
    return price;
  };
}

function priceAnew(
  schema: GraphQLSchema,
  asked: PricedOperation,
  sizes: GraphSizes | undefined,
): Price | undefined {
  const objects = countObjects(schema, asked);
  if (objects === undefined) return undefined;
  const work = workOf(schema, asked, sizes);
  const bytes = new AnswerPricing(schema, asked, sizes).bytes();
  return { objects, work, cost: Math.max(objects, work.cost), bytes };
}
