import type { FormattedExecutionResult } from 'graphql';
import type { ErrorMask } from '../errors/mask-error.js';
import type { CheckAnswer } from './check-answer.js';
import type { Executor } from './executor.js';
import type { EnforceLimits } from './question-limits.js';
import type { Question } from './question.js';
import type { RequestScope } from './request-scope.js';

/** The steps that every question goes through, in their order. */
export interface QuestionSteps {
  readonly enforceLimits: EnforceLimits;
  readonly execute: Executor;
  readonly mask: ErrorMask;
  readonly checkAnswer: CheckAnswer;
}

/** What a client sees of the answer to a question with a valid document: by the limits, then by the API, masked. */
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

/** The text of an answer, its parts in the order in which Apollo writes them. */
export function writeAnswer({ errors, data, extensions }: FormattedExecutionResult): string {
  return JSON.stringify({ errors, data, extensions });
}
