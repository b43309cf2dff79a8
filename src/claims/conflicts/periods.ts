import { firstDay, lastDay } from '../../shared/partial-dates.js';
import type { StatedClaim } from '../records.js';

type Period = Pick<StatedClaim, 'validFrom' | 'validTo'>;

/** Whether two periods share a day for every reading of their dates. A period without an end surely includes its first day. */
export function surelyOverlap(a: Period, b: Period): boolean {
  return covers(a, b) || covers(b, a);
}

/** Whether the period includes every day on which the other may have begun. */
function covers({ validFrom, validTo }: Period, { validFrom: begun }: Period): boolean {
  if (validFrom === null || begun === null) return false;
  return lastDay(validFrom) <= firstDay(begun) && firstDay(validTo ?? validFrom) >= lastDay(begun);
}
