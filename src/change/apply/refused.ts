/** The reason of a refusal: NOT_FOUND for a missing thing, CONFLICT for one that has changed meanwhile. */
export type UserErrorCode = 'BAD_INPUT' | 'CONFLICT' | 'NOT_FOUND';

/** A fault of an input and its remedy. */
export interface UserError {
  readonly code: UserErrorCode;
  readonly message: string;
  /** Its place in the input: `claim`, `evidence`, `0`, `exact`. */
  readonly path: readonly string[];
  /** For a CONFLICT, the current revision. */
  readonly current: number | null;
}

/** Ends the planning of an action that cannot be done: nothing is changed, and the caller gets the reasons. */
export class Refused extends Error {
  constructor(readonly errors: readonly UserError[]) {
    super(errors.map(({ message }) => message).join(' '));
    this.name = 'Refused';
  }
}

/** An action refused for one reason. */
export function refused(
  code: UserErrorCode,
  message: string,
  path: readonly string[],
  current: number | null = null,
): Refused {
  return new Refused([{ code, message, path, current }]);
}
