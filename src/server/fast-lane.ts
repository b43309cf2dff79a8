import { getOperationAST } from 'graphql';
import { answerQuestion, writeAnswer, type QuestionParts } from './answer-question.js';
import { concludeAnswer } from './conclude-answer.js';
import { isExplanationWanted } from './explain/is-explanation-wanted.js';
import type { KnownQuestions } from './known-questions.js';
import { readPostedQuestion } from './posted-question.js';
import type { Question } from './question.js';
import type { RequestScope } from './request-scope.js';

export interface FastLaneParts extends QuestionParts {
  readonly known: KnownQuestions;
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
export type FastLane = (
  request: LaneRequest,
  scope: RequestScope,
) => Promise<LaneAnswer> | undefined;

export function createFastLane(parts: FastLaneParts): FastLane {
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
  parts: FastLaneParts,
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
