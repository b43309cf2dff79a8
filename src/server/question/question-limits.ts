import type { GraphQLSchema } from 'graphql';
import type { LimitsConfig } from '../../config/limits-config.js';
import { findOperation } from '../../operations/find-operation.js';
import { KnownError } from '../../shared/errors.js';
import type { BytesInFlight } from '../limits/bytes-in-flight.js';
import { createPriceOf, refuseCostAbove } from '../limits/cost/cost-limit.js';
import { refusalOfBytes } from '../limits/cost/refuse-bytes.js';
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
  rate: RateLimit | undefined,
  inFlight: BytesInFlight,
): EnforceLimits {
  const priceOf = createPriceOf(schema);
  return ({ document, operationName, variables }, scope) => {
    const operation = findOperation(document, operationName);
    scope.operationName = operation.name?.value;
    checkVariables(variables);
    if (schema.getRootType(operation.operation) === undefined)
      throw new KnownError('BAD_INPUT', `There is no ${operation.operation} in this schema.`);
    const asked = { document, operation, variables };
    const counts = scope.origin.graph.knowledge.counts();
    const price = priceOf(asked, counts);
    scope.cost = price?.cost;
    if (price === undefined) return;
    refuseCostAbove(limits.maxCost, price);
    if (price.bytes > limits.maxAnswerBytes)
      throw refusalOfBytes(limits.maxAnswerBytes, schema, asked, counts);
    scope.hold(inFlight, price.bytes);
    rate?.spendOnOperation(scope.origin.client, price.cost);
  };
}
