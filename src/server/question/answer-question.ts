import type { DocumentNode, ExecutionResult, FormattedExecutionResult } from 'graphql';
import type { Api, Operation } from '../../api/context.js';
import type { Config } from '../../config/config.js';
import type { LimitsConfig } from '../../config/limits-config.js';
import type { ErrorMask } from '../errors/mask-error.js';
import type { BytesInFlight } from '../limits/bytes-in-flight.js';
import { tooManyBytes } from '../limits/cost/refuse-bytes.js';
import type { RateLimit } from '../limits/rate.js';
import { Explanation } from './explanation.js';
import type { RequestScope } from './request-scope.js';

/** A client's question whose document is known to be valid. */
export interface Question {
  readonly document: DocumentNode;
  /** Name of the operation; absent if the document has only one. */
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** True if the client wants to see the statements of the answer. */
  readonly wantsExplanation: boolean;
}

/** True if a client asks for the statements of its answer, by `x-explain: 1` or `extensions: {explain: true}`. */
export function isExplanationWanted(
  header: unknown,
  extensions: Readonly<Record<string, unknown>> | undefined,
): boolean {
  return header === '1' || extensions?.['explain'] === true;
}

/** The steps of every question, in their order. */
export interface QuestionSteps {
  readonly enforceLimits: EnforceLimits;
  readonly execute: Executor;
  readonly mask: ErrorMask;
  readonly checkAnswer: CheckAnswer;
}

/** The answer to a question with a valid document as the client sees it: by the limits, then by the API, masked. */
export async function answerQuestion(
  { enforceLimits, execute, mask }: QuestionSteps,
  question: Question,
  scope: RequestScope,
): Promise<FormattedExecutionResult> {
  try {
    enforceLimits(question, scope);
  } catch (error) {
    return mask.toAnswer(error, scope.origin.id);
  }
  return mask.formatResult(await execute(question, scope));
}

/** Text of an answer, with its parts in Apollo's order. */
export function writeAnswer({ errors, data, extensions }: FormattedExecutionResult): string {
  return JSON.stringify({ errors, data, extensions });
}

/**
 * Refuses a question by the limits that need its variables. Its name and cost are recorded in the scope.
 * @throws KnownError `BAD_INPUT`; GraphQLError with `extensions.limit`
 */
export type EnforceLimits = (question: Question, scope: RequestScope) => void;

/** Answers a question within its limits or with public errors; never rejects. */
export type Executor = (question: Question, scope: RequestScope) => Promise<ExecutionResult>;

/** Asks the API until it has answered, the deadline has passed or the client has left. */
export function createExecutor(
  api: Api,
  mask: ErrorMask,
  { explain, publicUrl, iriBase, llm }: Pick<Config, 'explain' | 'publicUrl' | 'iriBase' | 'llm'>,
): Executor {
  return async ({ document, operationName, variables, wantsExplanation }, scope) => {
    const { id: requestId, graph } = scope.origin;
    const { client, viewer } = scope.origin.asker;
    const store = graph.store.for(client);
    const explanation = explain && wantsExplanation ? new Explanation() : undefined;
    const result = await executeUntilAborted(api, mask, scope, {
      document,
      operationName,
      variables,
      context: {
        store: explanation?.watch(store) ?? store,
        knowledge: graph.knowledge,
        curation: graph.curation,
        loadData: graph.loadData,
        documents: api.documents,
        requestId,
        client,
        publicUrl,
        iriBase,
        viewer,
        model: llm,
        admitAnalysis: scope.admitAnalysis,
        signal: scope.signal,
        noteCause: (cause) => {
          mask.noteCause(cause, requestId);
        },
      },
    });
    if (explanation === undefined) return result;
    const { statements } = explanation;
    return {
      ...result,
      extensions: { ...result.extensions, explain: { cost: scope.cost, statements } },
    };
  };
}

async function executeUntilAborted(
  api: Api,
  mask: ErrorMask,
  scope: RequestScope,
  operation: Operation,
): Promise<ExecutionResult> {
  const { requestId } = operation.context;
  try {
    return mask.maskResult(await scope.untilAborted(api.execute(operation)), requestId);
  } catch (error) {
    if (scope.isAbandoned) return {}; // nobody is there to read it
    return { errors: [mask.maskError(error, requestId)] };
  }
}

/**
 * Counts the bytes of a written answer, which its scope holds from then on, and charges the client. A result other than
 * undefined replaces the answer: it has too many bytes, or there is no room for them.
 */
export type CheckAnswer = (
  body: string | Buffer,
  scope: RequestScope,
) => FormattedExecutionResult | undefined;

export interface AnswerLimits {
  readonly limits: Pick<LimitsConfig, 'maxAnswerBytes'>;
  readonly inFlight: BytesInFlight;
  readonly rate: RateLimit;
  readonly mask: Pick<ErrorMask, 'toAnswer'>;
}

export function createCheckAnswer({ limits, inFlight, rate, mask }: AnswerLimits): CheckAnswer {
  const { maxAnswerBytes } = limits;
  return (body, scope) => {
    const bytes = Buffer.byteLength(body);
    rate.chargeForBytes(scope.origin.asker, bytes, scope.cost);
    try {
      if (bytes > maxAnswerBytes)
        throw tooManyBytes(maxAnswerBytes, `this has ${bytes}: ask for less.`);
      scope.hold(inFlight, bytes);
      return undefined;
    } catch (error) {
      return mask.toAnswer(error, scope.origin.id);
    }
  };
}
