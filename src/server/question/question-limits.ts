import {
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { LimitsConfig } from '../../config/limits-config.js';
import type { AdmitAnalysis } from '../../knowledge/fair-turns.js';
import { findOperation, rootFieldsOf } from '../../operations/find-operation.js';
import { KnownError } from '../../shared/errors.js';
import type { MemoryBudget } from '../../shared/memory-budget.js';
import type { BytesInFlight } from '../limits/bytes-in-flight.js';
import { advisePage } from '../limits/cost/page-advice.js';
import { createPriceOf, refuseCostAbove } from '../limits/cost/price.js';
import { refusalOfBytes } from '../limits/cost/refuse-bytes.js';
import type { RateLimit } from '../limits/rate.js';
import { checkVariables } from '../limits/variables.js';
import type { EnforceLimits } from './answer-question.js';
import type { RequestScope } from './request-scope.js';

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
    checkVariables(variables, operation.operation);
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
    rate.spendOnOperation(scope.origin.asker, price.cost);
    scope.admitAnalysis = createAnalysisLimit(limits.maxCost, scope, rate);
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
  return (document, operation, { asker, bodyBytes }) => {
    checkMutationBytes(bodyBytes, mutationLimitBytes);
    const mutations = rootFieldsOf(document, operation).length;
    rate.spendOnMutations(asker.client, mutations, mutationsPerMinute);
  };
}

/**
 * Refuses a mutation whose request body is too large.
 * @throws GraphQLError with `extensions.limit` "mutationBytes"
 */
function checkMutationBytes(bytes: number, maxBytes: number): void {
  if (bytes > maxBytes)
    throw new GraphQLError(
      `The body of a mutation may hold ${maxBytes} bytes at most, this has ${bytes}.`,
      { extensions: { limit: 'mutationBytes' } },
    );
}

/** Maximum cost of a request with its new analyses, by that of an operation. */
const roomByMaxCost = 1.4;

/** Maximum price of what a request begins beside its one analysis: a turn of 200 ms. */
const roomBeside = 5_000;

/**
 * Admits one new analysis to a request, paid by its client: measures of one part of the graph, and short ones of others. Measures
 * in memory or under way need no admission.
 * @throws GraphQLError with `extensions.limit` "analyses", or as the account does
 */
export function createAnalysisLimit(
  maxCost: number,
  request: Pick<RequestScope, 'cost' | 'origin'>,
  rate: Pick<RateLimit, 'spendOnOperation'>,
): AdmitAnalysis {
  const room = Math.floor(roomByMaxCost * maxCost);
  const spent = new Map<string, number>();
  return (part, price) => {
    const cost = (request.cost ?? 0) + price;
    const ofPart = (spent.get(part) ?? 0) + price;
    const prices = [...new Map(spent).set(part, ofPart).values()];
    if (prices.reduce((sum, each) => sum + each) - Math.max(...prices) > roomBeside)
      throw refuse('A request may begin one new analysis, of one part of the graph', price);
    if (cost > room)
      throw refuse(`A request may cost ${room} objects with its new analysis, not ${cost}`, price);
    rate.spendOnOperation(request.origin.asker, price);
    request.cost = cost;
    spent.set(part, ofPart);
  };
}

function refuse(sentence: string, cost: number): GraphQLError {
  return new GraphQLError(
    `${sentence}: ask for this one in a request of its own, and for both again once they are in memory.`,
    { extensions: { limit: 'analyses', cost } },
  );
}
