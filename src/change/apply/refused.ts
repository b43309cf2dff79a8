/** Why an action was refused: NOT_FOUND where what it names is not there, CONFLICT where it has changed meanwhile. */
export type UserErrorCode = 'BAD_INPUT' | 'CONFLICT' | 'NOT_FOUND';

/** What is wrong with an input and how to mend it. */
export interface UserError {
  readonly code: UserErrorCode;
  readonly message: string;
  /** Where in the input: `claim`, `evidence`, `0`, `exact`. */
  readonly path: readonly string[];
  /** Of a CONFLICT the revision that there is. */
  readonly current: number | null;
}

/** Ends the planning of an action that cannot be done as it was asked: nothing is changed, and the caller is told why. */
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
