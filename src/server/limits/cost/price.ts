import { getVariableValues, GraphQLError, Kind, visit } from 'graphql';
import type { ASTNode, DocumentNode, FieldNode, GraphQLSchema } from 'graphql';
import { getComplexity } from 'graphql-query-complexity';
import type { GraphSizes } from '../../../knowledge/graph-sizes.js';
import { KnownError } from '../../../shared/errors.js';
import { shortKey, type MemoryBudget } from '../../../shared/memory-budget.js';
import { AnswerPricing } from './answer-pricing.js';
import { estimatedArguments } from './entries.js';
import { createEstimate, type CountedField } from './estimate.js';
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
  const prices = memory.addKind<KeptPrice>(() => keptBytes);
  return (asked, sizes) => {
    const { document, operation, variables } = asked;
    const names = pricedBy.get(document) ?? costVariables(document);
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

/** Variables on which the price of a document's operations depends. */
interface CostVariables {
  /** Variables that matter by shape and numbers only: page sizes, ids, filters, `@skip` and `@include`. */
  readonly byShape: readonly string[];
  /** Variables of which each value has its own price: followed relations and orders. */
  readonly byValue: readonly string[];
}

const argumentsByShape: readonly string[] = [
  ...estimatedArguments,
  'filter',
  'dataset',
  'by',
  'minConfidence',
  'asOf',
  'entities',
  'maxHops',
];
const argumentsByValue: readonly string[] = ['kinds', 'telling', 'direction', 'orderBy'];

/** They go with their document. */
const pricedBy = new WeakMap<DocumentNode, CostVariables>();

/** Finds the variables on which the price of a document's operations depends, by how they matter to it. */
function costVariables(document: DocumentNode): CostVariables {
  const byShape = new Set<string>();
  const byValue = new Set<string>();
  const addTo = (names: Set<string>, node: ASTNode): false => {
    visit(node, { Variable: ({ name }) => void names.add(name.value) });
    return false;
  };
  visit(document, {
    Argument: (node) => {
      if (argumentsByShape.includes(node.name.value)) addTo(byShape, node);
      if (argumentsByValue.includes(node.name.value)) addTo(byValue, node);
      return false;
    },
    Directive: (node) => addTo(byShape, node),
    [Kind.VARIABLE_DEFINITION]: () => false,
  });
  const names = { byShape: [...byShape], byValue: [...byValue] };
  pricedBy.set(document, names);
  return names;
}

/**
 * A text that is equal for values of equal price: only the length of most lists of scalars counts, and no text does.
 */
function costKey(
  { byShape, byValue }: CostVariables,
  variables: Readonly<Record<string, unknown>>,
): string {
  const shapes = byShape.map((name) => keyOfValue(variables[name])).join();
  if (byValue.length === 0) return shapes;
  // A missing variable has its default, unlike null.
  const values = byValue.map((name) => (name in variables ? JSON.stringify(variables[name]) : ''));
  return `${shapes} ${values.join('\n')}`;
}

function keyOfValue(value: unknown): string {
  if (Array.isArray(value))
    return typeof value[0] === 'object' ? `[${value.map(keyOfValue).join()}]` : `[${value.length}]`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return `{${Object.entries(value)
    .map(([name, each]) => `${name}:${keyOfValue(each)}`)
    .join()}}`;
}
