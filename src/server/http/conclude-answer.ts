import type { FormattedExecutionResult } from 'graphql';
import { isOlderClient, retryHeaders, statusOfAnswer } from './answer-status.js';
import type { RequestScope } from '../question/request-scope.js';

export interface Conclusion {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The HTTP status and headers of an answer as the client sees it; its error codes are noted in the scope. */
export function concludeAnswer(
  answer: FormattedExecutionResult,
  scope: RequestScope,
  accept: string | undefined,
): Conclusion {
  const { errors } = answer;
  if (errors === undefined || errors.length === 0) return fullAnswer;
  scope.errorCodes = errors.map(({ extensions }) => String(extensions?.['code']));
  const status = statusOfAnswer(answer);
  const hasDocument = scope.operationHash !== undefined;
  const isOlder = status === 400 && hasDocument && isOlderClient(accept);
  return { status: isOlder ? 200 : status, headers: retryHeaders(answer) };
}

const fullAnswer: Conclusion = { status: 200, headers: [] };
