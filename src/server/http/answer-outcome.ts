import type { FormattedExecutionResult } from 'graphql';
import { isOlderClient } from './accept.js';

/** HTTP status of an answer, and the record of it. */
export interface AnswerOutcome {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly errorCodes: readonly string[];
}

const complete: AnswerOutcome = { status: 200, headers: {}, errorCodes: [] };

/**
 * Outcome of an answer as the client sees it, the same on every route.
 * @param accept the client's `Accept`, if a client of the older convention may get 200 for a refused operation
 */
export function outcomeOf(answer: FormattedExecutionResult, accept?: string): AnswerOutcome {
  const { errors = [] } = answer;
  const [error] = errors;
  if (error === undefined) return complete;
  const status = statusOf(answer);
  const seconds = error.extensions?.['retryAfterSeconds'];
  return {
    status: status === 400 && isOlderClient(accept) ? 200 : status,
    headers: {
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
      ...(typeof seconds === 'number' && { 'retry-after': String(seconds) }),
    },
    errorCodes: errors.map(({ extensions }) => String(extensions?.['code'])),
  };
}

/**
 * HTTP status of a whole answer (GraphQL over HTTP): 200 if it has any data, else the status of the first error. An
 * executed operation gets 200 even without data, unless the fault is ours.
 */
function statusOf({ data, errors = [] }: FormattedExecutionResult): number {
  const { extensions = {} } = errors[0] ?? {};
  if (extensions['limit'] === 'rate') return 429;
  const status = statuses[String(extensions['code'])] ?? 400;
  if (data === undefined) return status;
  const isEmpty = data === null || Object.values(data).every((value) => value === null);
  return isEmpty && status >= 500 ? status : 200;
}

/** Status of an error code for an answer without data; 400 for unlisted codes. */
const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  NOT_ACCEPTABLE: 406,
  GONE: 410,
  INTERNAL_SERVER_ERROR: 500,
  AUTH_UNAVAILABLE: 503,
  OVERLOADED: 503,
  STORE_LOCKED: 503,
  STORE_UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
};
