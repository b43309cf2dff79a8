import {
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { LimitsConfig } from '../../config/limits-config.js';
import { findOperation } from '../../operations/find-operation.js';
import { rootFieldsOf } from '../../operations/root-fields.js';
import { KnownError } from '../../shared/errors.js';
import type { MemoryBudget } from '../../shared/memory-budget.js';
import type { BytesInFlight } from '../limits/bytes-in-flight.js';
import { refuseCostAbove } from '../limits/cost/cost-limit.js';
import { advisePage } from '../limits/cost/page-advice.js';
import { createPriceOf } from '../limits/cost/price.js';
import { refusalOfBytes } from '../limits/cost/refuse-bytes.js';
import { checkMutationBytes } from '../limits/mutation-bytes.js';
import type { RateLimit } from '../limits/rate.js';
import { checkVariables } from '../limits/variables.js';
import type { Question } from './question.js';
import type { RequestScope } from './request-scope.js';

/**
 * Refuses a question by the limits that need its variables. Its name and cost are recorded in the scope.
 * @throws KnownError `BAD_INPUT`; GraphQLError with `extensions.limit`
 */
export type EnforceLimits = (question: Question, scope: RequestScope) => void;

export interface QuestionLimitParts {
  readonly rate: RateLimit;
  readonly memory: MemoryBudget;
  readonly inFlight: BytesInFlight;
}

/** The limits of a server that need variables; the others belong to the document. */
export function createQuestionLimits(
  schema: GraphQLSchema,
  limits: LimitsConfig,
  { rate, memory, inFlight }: QuestionLimitParts,
): EnforceLimits {
  const priceOf = createPriceOf(schema, memory);
  const limitMutations = createMutationLimit(limits, rate);
  return ({ document, operationName, variables }, scope) => {
    const operation = findOperation(document, operationName);
    scope.operationName = operation.name?.value;
    checkVariables(variables);
    if (schema.getRootType(operation.operation) === undefined)
      throw new KnownError('BAD_INPUT', `There is no ${operation.operation} in this schema.`);
    if (operation.operation === OperationTypeNode.SUBSCRIPTION)
      throw new KnownError(
        'BAD_INPUT',
        'A subscription is asked at /graphql/stream, with "Accept: text/event-stream".',
      );
    if (operation.operation === OperationTypeNode.MUTATION)
      limitMutations(document, operation, scope.origin);
    const asked = { document, operation, variables };
    const { sizes } = scope.origin.graph.knowledge;
    const price = priceOf(asked, sizes);
    scope.cost = price?.cost;
    if (price === undefined) return;
    refuseCostAbove(limits.maxCost, price, () => advisePage(limits.maxCost, schema, asked));
    if (price.bytes > limits.maxAnswerBytes)
      throw refusalOfBytes(limits.maxAnswerBytes, schema, asked, sizes);
    scope.hold(inFlight, price.bytes);
    rate.spendOnOperation(scope.origin, price.cost);
  };
}

/** Refuses mutations in too large a request, or too many in a minute. */
function createMutationLimit(
  { mutationLimitBytes, mutationsPerMinute }: LimitsConfig,
  rate: RateLimit,
): (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  origin: RequestScope['origin'],
) => void {
  return (document, operation, { client, bodyBytes }) => {
    checkMutationBytes(bodyBytes, mutationLimitBytes);
    const mutations = rootFieldsOf(document, operation).length;
    rate.spendOnMutations(client, mutations, mutationsPerMinute);
  };
}
