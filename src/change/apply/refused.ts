import type { UserError, UserErrorCode } from '../actions/action-types.js';

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
