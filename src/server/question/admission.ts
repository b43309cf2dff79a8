import type { GraphQLSchema } from 'graphql';
import type { LimitsConfig } from '../../config/limits-config.js';
import { KnownError } from '../../shared/errors.js';
import { createCostOf, refuseCostAbove } from '../limits/cost/cost-limit.js';
import type { RateLimit } from '../limits/rate.js';
import { checkVariables } from '../limits/variables.js';
import type { Question } from './question.js';
import type { RequestScope } from './request-scope.js';

/**
 * Lets a question in, or refuses it by the limits that see variables. Its name and cost are noted in the scope.
 *
 * @throws KnownError `BAD_INPUT`; GraphQLError with `extensions.limit`
 */
export type Admission = (question: Question, scope: RequestScope) => void;

export function createAdmission(
  schema: GraphQLSchema,
  limits: LimitsConfig,
  rate: RateLimit | undefined,
): Admission {
  const costOf = createCostOf(schema);
  return ({ document, operation, operationName, variables }, scope) => {
    scope.operationName = operation?.name?.value;
    checkVariables(variables);
    if (operation === undefined) throw new KnownError('BAD_INPUT', whichOperation(operationName));
    if (schema.getRootType(operation.operation) === undefined)
      throw new KnownError('BAD_INPUT', `There is no ${operation.operation} to be asked here.`);
    scope.cost = costOf({ document, operation, variables });
    if (scope.cost === undefined) return;
    refuseCostAbove(limits.maxCost, scope.cost);
    rate?.spendOnOperation(scope.origin.client, scope.cost);
  };
}

function whichOperation(operationName: string | undefined): string {
  return operationName === undefined
    ? 'The document holds several operations: name one by operationName.'
    : `The document holds no operation "${operationName}".`;
}
