/** The codes that a client may rely on; nothing else about an error is a promise. */
export type ErrorCode =
  | 'AUTH_UNAVAILABLE'
  | 'BAD_INPUT'
  | 'CONFLICT'
  | 'DEADLINE_EXCEEDED'
  | 'FORBIDDEN'
  | 'GONE'
  | 'NOT_ACCEPTABLE'
  | 'LIMIT_EXCEEDED'
  | 'NOT_FOUND'
  | 'OVERLOADED'
  | 'STORE_LOCKED'
  | 'STORE_UNAVAILABLE'
  | 'UNAUTHENTICATED'
  | 'VERSION_CHANGED';

export interface KnownErrorOptions extends ErrorOptions {
  /** Seconds after which a retry may succeed. */
  readonly retryAfterSeconds?: number | undefined;
}

/** An error that may be shown to a client as it is. Any other error is masked by the server. */
export class KnownError extends Error {
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ErrorCode,
    message: string,
    { retryAfterSeconds, ...options }: KnownErrorOptions = {},
  ) {
    super(message, options);
    this.name = 'KnownError';
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** An error for a request refused because the server is overloaded; a retry may succeed. */
export function overloaded(sentence: string, retryAfterSeconds = 1): KnownError {
  return new KnownError('OVERLOADED', sentence, { retryAfterSeconds });
}

/** Throws if the condition is false: a bug of ours, never the caller's fault. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant violated: ${message}`);
}
