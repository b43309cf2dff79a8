import { KnownError } from '../shared/errors.js';

/** Throws `BAD_INPUT` unless the value is a whole number within these bounds, both included. */
export function checkRange(
  what: string,
  value: number,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  if (Number.isInteger(value) && value >= from && value <= to) return;
  throw new KnownError(
    'BAD_INPUT',
    `${what} must be a whole number from ${from} to ${to}; ${value} was given.`,
  );
}
