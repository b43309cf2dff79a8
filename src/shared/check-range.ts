import { KnownError } from './errors.js';

/** Throws `BAD_INPUT` unless the value is a whole number within these bounds, both included. */
export function checkRange(
  what: string,
  value: unknown,
  { from, to }: { readonly from: number; readonly to: number },
): asserts value is number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to) return;
  throw new KnownError(
    'BAD_INPUT',
    `${what} must be a whole number from ${from} to ${to}; ${String(value)} was given.`,
  );
}

/** Throws `LIMIT_EXCEEDED` if a field is given more things than it takes. */
export function checkCount(field: string, things: string, given: number, most: number): void {
  if (given <= most) return;
  throw new KnownError(
    'LIMIT_EXCEEDED',
    `${field} takes at most ${most} ${things}; ${given} were given.`,
  );
}

/** Throws `BAD_INPUT` for a confidence outside the valid range, which would match everything or nothing. */
export function checkConfidence(confidence: number | null | undefined): void {
  if (confidence === undefined || confidence === null || (confidence >= 0 && confidence <= 1))
    return;
  throw new KnownError('BAD_INPUT', `A confidence lies between 0 and 1; ${confidence} was given.`);
}
