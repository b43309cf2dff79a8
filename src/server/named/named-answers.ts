import type { FormattedExecutionResult } from 'graphql';
import { wasEndedByDeadline } from '../../operations/truncation.js';
import { anonymous } from '../../shared/viewer.js';
import { isSameVersion } from '../../store/graph-version.js';
import type { GraphReader, GraphVersion } from '../../store/graph-reader.js';
import { writeAnswer, type Question, type QuestionSteps } from '../question/answer-question.js';
import { RequestScope } from '../question/request-scope.js';
import type { AnswerOrigin } from '../../telemetry/metrics.js';
import type { AnswerCache } from './answer-cache.js';
import type { NamedQuestion } from './named-question.js';
import { toOwnBytes } from './own-bytes.js';
import { SharedWork, type Work } from './shared-work.js';

export interface NamedAnswer {
  /** The result for the client; `body` is its text. */
  readonly answer: FormattedExecutionResult;
  readonly body: Buffer;
  /** True if it is the answer for as long as the graph stays at this version. */
  readonly isLasting: boolean;
  readonly cost: number | undefined;
}

/**
 * Answers stored operations: a lasting answer from memory, any other by the API, once for all simultaneous equal
 * requests. A request has read the graph's version before. Work started after that reads a graph at least as new, so an
 * answer is never older than its version. It is kept only if the version is still the same at the end, so it is not
 * newer either. A write of this process raises the version before it is acknowledged, so later requests never join work
 * that began before it. Writes of other processes raise it within the staleness of `store.version()`: until then an
 * answer may be newer than its version, which does no harm, since it is dropped with the version.
 */
export class NamedAnswers {
  readonly #steps: QuestionSteps;
  readonly #timeoutMs: number;
  readonly #count: (origin: AnswerOrigin) => void;
  readonly #running = new SharedWork<NamedAnswer>();

  constructor(
    steps: QuestionSteps,
    readonly cache: AnswerCache,
    timeoutMs: number,
    count: (origin: AnswerOrigin) => void = () => undefined,
  ) {
    this.#steps = steps;
    this.#timeoutMs = timeoutMs;
    this.#count = count;
  }

  /** The lasting answer that is kept for the version, if one is. */
  findKept({ key }: NamedQuestion, version: GraphVersion): Buffer | undefined {
    const kept = this.cache.find(key, version);
    if (kept !== undefined) this.#count('kept');
    return kept;
  }

  /** The answer at the version, or the errors that explain its absence, before the scope of the request ends. */
  async answer(
    question: NamedQuestion,
    version: GraphVersion,
    scope: RequestScope,
  ): Promise<NamedAnswer> {
    const key = `${version.storeId} ${version.number} ${question.key}`;
    let isOwn = false as boolean; // set below, when its own work starts
    const start = () => {
      isOwn = true;
      return this.#start(question, version, scope);
    };
    const join = () => this.#running.join(key, start, (result) => scope.untilAborted(result));
    try {
      const given = await join();
      this.#count(isOwn ? 'computed' : 'shared');
      // The shared answer may exceed the limit of the first client and not of this one.
      return !isOwn && isForOneAlone(given) ? await join() : given;
    } catch (error) {
      // Nobody reads it if the client has gone.
      const answer = scope.isAbandoned ? {} : this.#steps.mask.toAnswer(error, scope.origin.id);
      return passing(answer, scope.cost);
    }
  }

  /**
   * The work may outlive the request that started it, so it has a scope of its own. Limits are checked first, since a
   * refusal to one client is no answer to the others. It runs anonymously, since its answer is kept for everybody.
   */
  #start(named: NamedQuestion, version: GraphVersion, asking: RequestScope): Work<NamedAnswer> {
    const scope = new RequestScope(
      { ...asking.origin, asker: { ...asking.origin.asker, viewer: anonymous } },
      this.#timeoutMs,
    );
    const question = toQuestion(named);
    try {
      this.#steps.enforceLimits(question, scope);
    } catch (error) {
      asking.cost = scope.cost;
      scope.end();
      throw error;
    }
    const result = this.#compute(named, question, version, scope).finally(() => {
      scope.end();
    });
    return {
      result,
      abandon: () => {
        scope.abandon();
      },
    };
  }

  async #compute(
    { operation, key }: NamedQuestion,
    question: Question,
    version: GraphVersion,
    scope: RequestScope,
  ): Promise<NamedAnswer> {
    const { execute, mask, checkAnswer } = this.#steps;
    const answer = mask.formatResult(await execute(question, scope));
    const given = passing(answer, scope.cost);
    const refusal = checkAnswer(given.body, scope);
    if (refusal !== undefined) return passing(refusal, scope.cost);
    const isWhole =
      !scope.isAbandoned &&
      answer.errors === undefined &&
      !(operation.canBeTruncated && wasEndedByDeadline(answer.data));
    if (!isWhole || !(await isStillAt(version, scope.origin.graph.store))) return given;
    this.cache.keep(key, version, given.body);
    return { ...given, isLasting: true };
  }
}

function toQuestion({ operation: { document }, variables }: NamedQuestion): Question {
  return { document, operationName: undefined, variables, wantsExplanation: false };
}

function isForOneAlone({ answer: { errors = [] } }: NamedAnswer): boolean {
  const reasons: unknown[] = ['OVERLOADED', 'rate'];
  return errors.some(({ extensions: e }) => reasons.includes(e?.['limit'] ?? e?.['code']));
}

/** An answer for the current waiters only, which is not kept. */
function passing(answer: FormattedExecutionResult, cost: number | undefined): NamedAnswer {
  return { answer, body: toOwnBytes(writeAnswer(answer)), isLasting: false, cost };
}

async function isStillAt(version: GraphVersion, store: GraphReader): Promise<boolean> {
  const now = await store.version().catch(() => undefined);
  return now !== undefined && isSameVersion(now, version);
}
