import type { FormattedExecutionResult } from 'graphql';
import { isSameVersion } from '../../store/graph-version.js';
import type { GraphReader, GraphVersion } from '../../store/graph-reader.js';
import { writeAnswer, type QuestionParts } from '../question/answer-question.js';
import type { Question } from '../question/question.js';
import { RequestScope } from '../question/request-scope.js';
import type { AnswerCache } from './answer-cache.js';
import type { NamedQuestion } from './named-question.js';
import { SharedWork, type Work } from './shared-work.js';
import { wasEndedByDeadline } from '../../operations/truncation.js';

export interface NamedAnswer {
  /** What the client sees; `body` is its text. */
  readonly shown: FormattedExecutionResult;
  readonly body: Buffer;
  /** It is the answer for as long as the graph is at the version for which it was asked. */
  readonly isLasting: boolean;
  readonly cost: number | undefined;
}

/**
 * Answers named questions: a lasting answer from memory, any other by the API, once for all who ask the same meanwhile.
 *
 * Whoever asks has read the graph's version before. Work begun after that reads a graph that is at least as new, so an
 * answer is never older than its version; and it lasts only where the version is still the same when it is there, so it
 * is not newer either. A write of this process raises the version before it is acknowledged, so whoever asks after it
 * looks under another version and never joins work that began before it. Writes of other processes raise it within the
 * staleness of `store.version()`: until then an answer may be newer than its version, which is no harm, since it goes
 * when the version does.
 */
export class NamedAnswers {
  readonly #running = new SharedWork<NamedAnswer>();

  constructor(
    private readonly parts: QuestionParts,
    readonly kept: AnswerCache,
    private readonly timeoutMs: number,
  ) {}

  /** The answer at the version, or says by its errors why there is none before the scope of the request ends. */
  async answer(
    question: NamedQuestion,
    version: GraphVersion,
    scope: RequestScope,
  ): Promise<NamedAnswer> {
    const key = `${version.storeId} ${version.number} ${question.key}`;
    const begin = () => this.#begin(question, version, scope);
    try {
      return await this.#running.join(key, begin, (result) => scope.untilAborted(result));
    } catch (error) {
      // Nobody is there to read it where the client has gone.
      const shown = scope.isAbandoned ? {} : this.parts.mask.answer(error, scope.origin.id);
      return passing(shown, scope.cost);
    }
  }

  /**
   * The work outlives the request that began it where others wait for it too, so it has a scope of its own. The limits
   * come before it: what one client may not ask just now is no answer to the others.
   */
  #begin(named: NamedQuestion, version: GraphVersion, asking: RequestScope): Work<NamedAnswer> {
    const scope = new RequestScope(asking.origin, this.timeoutMs);
    const question = toQuestion(named);
    try {
      this.parts.admit(question, scope);
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
    { document: { tellsTruncation }, key }: NamedQuestion,
    question: Question,
    version: GraphVersion,
    scope: RequestScope,
  ): Promise<NamedAnswer> {
    const { execute, mask } = this.parts;
    const shown = mask.show(await execute(question, scope));
    const answer = passing(shown, scope.cost);
    const isWhole =
      !scope.isAbandoned &&
      shown.errors === undefined &&
      !(tellsTruncation && wasEndedByDeadline(shown.data));
    if (!isWhole || !(await isStillAt(version, scope.origin.graph.store))) return answer;
    this.kept.keep(key, version, answer.body);
    return { ...answer, isLasting: true };
  }
}

function toQuestion({ document: named, variables }: NamedQuestion): Question {
  const { document, operation } = named;
  return { document, operation, operationName: undefined, variables, wantsExplanation: false };
}

function passing(shown: FormattedExecutionResult, cost: number | undefined): NamedAnswer {
  return { shown, body: Buffer.from(writeAnswer(shown)), isLasting: false, cost };
}

async function isStillAt(version: GraphVersion, store: GraphReader): Promise<boolean> {
  const now = await store.version().catch(() => undefined);
  return now !== undefined && isSameVersion(now, version);
}
