/** The codes that a client may rely on; nothing else about an error is a promise. */
export type ErrorCode =
  | 'BAD_INPUT'
  | 'CONFLICT'
  | 'DEADLINE_EXCEEDED'
  | 'FORBIDDEN'
  | 'LIMIT_EXCEEDED'
  | 'NOT_FOUND'
  | 'STORE_LOCKED'
  | 'STORE_UNAVAILABLE'
  | 'UNAUTHENTICATED';

/** An error that may be shown to a client as it is. Any other error is masked by the server. */
export class KnownError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'KnownError';
  }
}

/** Throws when a belief of the code itself turns out false: a bug of ours, never the caller's fault. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant violated: ${message}`);
}
