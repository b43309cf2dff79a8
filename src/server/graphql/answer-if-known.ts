import { getOperationAST } from 'graphql';
import { answerQuestion, writeAnswer, type QuestionParts } from '../question/answer-question.js';
import { concludeAnswer } from '../http/conclude-answer.js';
import { isExplanationWanted } from '../question/is-explanation-wanted.js';
import type { KnownOperations } from './known-operations.js';
import { readPostedQuestion } from './posted-question.js';
import type { Question } from '../question/question.js';
import type { RequestScope } from '../question/request-scope.js';

export interface AnswerIfKnownParts extends QuestionParts {
  readonly known: KnownOperations;
}

interface LaneRequest {
  readonly method: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string | string[] | undefined>> & {
    readonly accept?: string | undefined;
  };
}

interface LaneAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/**
 * Answers a question whose document and `Accept` Apollo has let through before: by the same limits and the same
 * execution, equal to the byte, but without its pipeline, which takes longer than the answer to a short question.
 * `undefined` where the question is new or comes in any but the plainest form.
 */
export type AnswerIfKnown = (
  request: LaneRequest,
  scope: RequestScope,
) => Promise<LaneAnswer> | undefined;

export function createAnswerIfKnown(parts: AnswerIfKnownParts): AnswerIfKnown {
  const { known } = parts;
  return ({ method, body, headers }, scope) => {
    const posted = method === 'POST' ? readPostedQuestion(body) : undefined;
    if (posted === undefined || posted.extensions?.['persistedQuery'] !== undefined)
      return undefined;
    const found = known.documentOf(posted.query);
    const mediaType = known.mediaTypeFor(headers.accept);
    if (found === undefined || mediaType === undefined) return undefined;
    scope.operationHash = found.hash;
    const question: Question = {
      document: found.document,
      operationName: posted.operationName,
      operation: getOperationAST(found.document, posted.operationName) ?? undefined,
      variables: posted.variables,
      wantsExplanation: isExplanationWanted(headers['x-explain'], posted.extensions),
    };
    return answerKnown(parts, question, scope, { accept: headers.accept, mediaType });
  };
}

async function answerKnown(
  parts: AnswerIfKnownParts,
  question: Question,
  scope: RequestScope,
  { accept, mediaType }: { accept: string | undefined; mediaType: string },
): Promise<LaneAnswer> {
  const answer = await answerQuestion(parts, question, scope);
  const { status, headers } = concludeAnswer(answer, scope, accept);
  return {
    status,
    headers: [['content-type', mediaType], ...headers],
    body: writeAnswer(answer),
  };
}
