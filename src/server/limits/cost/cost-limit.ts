import { getVariableValues, GraphQLError } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { getComplexity } from 'graphql-query-complexity';
import { KnownError } from '../../../shared/errors.js';
import { getOrMake } from '../../../shared/get-or-make.js';
import type { MemoryBudget } from '../../../shared/memory-budget.js';
import { shortKey } from '../../../shared/short-key.js';
import { costKey, costVariables } from './cost-variables.js';
import { createEstimate } from './estimate.js';

/** One operation of a valid document, as a client asks it. */
export interface PricedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Counts the objects that operations may fetch, from their page sizes, variables included. A document's costs are
 * kept by the variables that matter to them, since counting takes longer than many an answer. `undefined` where
 * variables have a wrong type: such an operation is refused when it is executed, with all its faults.
 */
export function createCostOf(
  schema: GraphQLSchema,
  memory: MemoryBudget,
): (asked: PricedOperation) => number | undefined {
  const namesOf = new WeakMap<DocumentNode, readonly string[]>();
  const costs = memory.addKind<KeptCost>(() => 50);
  return (asked) => {
    const { document, operation, variables } = asked;
    const names = getOrMake(namesOf, document, () => costVariables(document));
    const key = shortKey(`${operation.name?.value ?? ''}(${costKey(names, variables)})`);
    const known = costs.find(document, key);
    if (known !== undefined) return known.cost;
    const cost = count(schema, asked);
    if (cost !== undefined) costs.keep(document, key, { cost });
    return cost;
  };
}

interface KeptCost {
  readonly cost: number;
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
