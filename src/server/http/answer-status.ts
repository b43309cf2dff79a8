import type { FormattedExecutionResult } from 'graphql';

const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INTERNAL_SERVER_ERROR: 500,
  STORE_LOCKED: 503,
  STORE_UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
};

/** The HTTP status of an error with this code when there is nothing else to answer. */
function statusOfCode(code: string): number {
  return statuses[code] ?? 400;
}

/**
 * The HTTP status of a whole answer (GraphQL over HTTP): 200 when any of it was found. Otherwise what the first
 * error says; an operation that did run answers 200 even then, unless the fault is on this side.
 */
export function statusOfAnswer({ data, errors }: FormattedExecutionResult): number {
  const [error] = errors ?? [];
  if (error === undefined) return 200;
  if (error.extensions?.['limit'] === 'rate') return 429;
  const status = statusOfCode(String(error.extensions?.['code']));
  if (data === undefined) return status;
  const isEmpty = data === null || Object.values(data).every((value) => value === null);
  return isEmpty && status >= 500 ? status : 200;
}

/**
 * Whether the client follows the older convention, in which a refused operation too is a 200: it names
 * `application/json` and not the newer media type. A client that names neither gets the status that says most.
 */
export function isOlderClient(accept: string | undefined): boolean {
  return (
    accept !== undefined &&
    accept.includes('application/json') &&
    !accept.includes('application/graphql-response+json')
  );
}

/** The headers that tell a client when to ask again, where the answer knows it. */
export function retryHeaders({ errors }: FormattedExecutionResult): readonly [string, string][] {
  const [error] = errors ?? [];
  const seconds = error?.extensions?.['retryAfterSeconds'];
  return typeof seconds === 'number' ? [['retry-after', String(seconds)]] : [];
}
