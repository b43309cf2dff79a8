import type { FormattedExecutionResult } from 'graphql';
import type { Admission } from './admission.js';
import type { Executor } from './executor.js';
import type { ErrorMask } from '../errors/mask-error.js';
import type { Question } from './question.js';
import type { RequestScope } from './request-scope.js';

export interface QuestionParts {
  readonly admit: Admission;
  readonly execute: Executor;
  readonly mask: ErrorMask;
}

/** What a client sees of the answer to a question with a valid document: by the limits, then by the API, masked. */
export async function answerQuestion(
  { admit, execute, mask }: QuestionParts,
  question: Question,
  scope: RequestScope,
): Promise<FormattedExecutionResult> {
  try {
    admit(question, scope);
  } catch (error) {
    return mask.answer(error, scope.origin.id);
  }
  return mask.show(await execute(question, scope));
}

/** The text of an answer, its parts in the order in which Apollo writes them. */
export function writeAnswer({ errors, data, extensions }: FormattedExecutionResult): string {
  return JSON.stringify({ errors, data, extensions });
}
