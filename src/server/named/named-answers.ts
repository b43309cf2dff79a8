import type { FormattedExecutionResult } from 'graphql';
import { wasEndedByDeadline } from '../../operations/truncation.js';
import { anonymous } from '../../shared/viewer.js';
import { isSameVersion } from '../../store/graph-version.js';
import type { GraphReader, GraphVersion } from '../../store/graph-reader.js';
import { writeAnswer, type QuestionSteps } from '../question/answer-question.js';
import type { Question } from '../question/question.js';
import { RequestScope } from '../question/request-scope.js';
import type { AnswerCache } from './answer-cache.js';
import type { NamedQuestion } from './named-question.js';
import { toOwnBytes } from './own-bytes.js';
import { SharedWork, type Work } from './shared-work.js';

export interface NamedAnswer {
  /** What the client sees; `body` is its text. */
  readonly answer: FormattedExecutionResult;
  readonly body: Buffer;
  /** It is the answer for as long as the graph is at the version for which it was asked. */
  readonly isLasting: boolean;
  readonly cost: number | undefined;
}

/**
 * Answers named questions: a lasting answer from memory, any other by the API, once for all requests that ask the same
 * meanwhile.
 *
 * A request has read the graph's version before. Work begun after that reads a graph that is at least as new, so an
 * answer is never older than its version; and it lasts only where the version is still the same when it is there, so it
 * is not newer either. A write of this process raises the version before it is acknowledged, so a request after it looks
 * under another version and never joins work that began before it. Writes of other processes raise it within the
 * staleness of `store.version()`: until then an answer may be newer than its version, which is no harm, since it goes
 * when the version does.
 */
export class NamedAnswers {
  readonly #steps: QuestionSteps;
  readonly #timeoutMs: number;
  readonly #running = new SharedWork<NamedAnswer>();

  constructor(
    steps: QuestionSteps,
    readonly cache: AnswerCache,
    timeoutMs: number,
  ) {
    this.#steps = steps;
    this.#timeoutMs = timeoutMs;
  }

  /** The answer at the version, or says by its errors why there is none before the scope of the request ends. */
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
      // What is too much for the client that has asked first may not be for this one.
      return !isOwn && isForWantOfRoom(given) ? await join() : given;
    } catch (error) {
      // Nobody is there to read it where the client has gone.
      const answer = scope.isAbandoned ? {} : this.#steps.mask.toAnswer(error, scope.origin.id);
      return passing(answer, scope.cost);
    }
  }

  /**
   * The work outlives the request that started it where others wait for it too, so it has a scope of its own. The limits
   * come before it: a refusal to one client is not an answer to the others. And it is done for nobody in particular, since
   * its answer is kept for all.
   */
  #start(named: NamedQuestion, version: GraphVersion, asking: RequestScope): Work<NamedAnswer> {
    const scope = new RequestScope({ ...asking.origin, viewer: anonymous }, this.#timeoutMs);
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

function isForWantOfRoom({ answer: { errors = [] } }: NamedAnswer): boolean {
  return errors.some(({ extensions }) => extensions?.['code'] === 'OVERLOADED');
}

/** An answer that is given to those that wait for it, and not kept. */
function passing(answer: FormattedExecutionResult, cost: number | undefined): NamedAnswer {
  return { answer, body: toOwnBytes(writeAnswer(answer)), isLasting: false, cost };
}

async function isStillAt(version: GraphVersion, store: GraphReader): Promise<boolean> {
  const now = await store.version().catch(() => undefined);
  return now !== undefined && isSameVersion(now, version);
}
