import type { FormattedExecutionResult } from 'graphql';
import type { ErrorMask } from '../errors/mask-error.js';
import type { CheckAnswer } from './check-answer.js';
import type { Executor } from './executor.js';
import type { EnforceLimits } from './question-limits.js';
import type { Question } from './question.js';
import type { RequestScope } from './request-scope.js';

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
