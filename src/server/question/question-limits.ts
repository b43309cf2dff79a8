import type { GraphQLSchema } from 'graphql';
import type { LimitsConfig } from '../../config/limits-config.js';
import { findOperation } from '../../operations/find-operation.js';
import { KnownError } from '../../shared/errors.js';
import type { MemoryBudget } from '../../shared/memory-budget.js';
import { createCostOf, refuseCostAbove } from '../limits/cost/cost-limit.js';
import { createWorkOf, refuseWorkAbove } from '../limits/cost/work-limit.js';
import type { RateLimit } from '../limits/rate.js';
import { checkVariables } from '../limits/variables.js';
import type { Question } from './question.js';
import type { RequestScope } from './request-scope.js';

/**
 * Refuses a question by the limits that see its variables. Its name and cost are recorded in the scope.
 *
 * @throws KnownError `BAD_INPUT`; GraphQLError with `extensions.limit`
 */
export type EnforceLimits = (question: Question, scope: RequestScope) => void;

/** The limits of a server that see variables; those that see none are the document's. */
export function createQuestionLimits(
  schema: GraphQLSchema,
  limits: LimitsConfig,
  rate: RateLimit,
  memory: MemoryBudget,
): EnforceLimits {
  const costOf = createCostOf(schema, memory);
  const workOf = createWorkOf(schema);
  return ({ document, operationName, variables }, scope) => {
    const operation = findOperation(document, operationName);
    scope.operationName = operation.name?.value;
    checkVariables(variables);
    if (schema.getRootType(operation.operation) === undefined)
      throw new KnownError('BAD_INPUT', `There is no ${operation.operation} in this schema.`);
    const asked = { document, operation, variables };
    scope.cost = costOf(asked);
    if (scope.cost === undefined) return;
    refuseCostAbove(limits.maxCost, scope.cost);
    const work = workOf(asked, scope.origin.graph.knowledge.sizes);
    refuseWorkAbove(limits.maxCost, work);
    // Most questions look at little more than they give, so an operation costs the dearer of the two.
    scope.cost = Math.max(scope.cost, work.cost);
    rate.spendOnOperation(scope.origin, scope.cost);
  };
}
