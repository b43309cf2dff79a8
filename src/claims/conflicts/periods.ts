import { firstDay, lastDay } from '../../shared/partial-dates.js';
import type { StatedClaim } from '../records.js';

type Period = Pick<StatedClaim, 'validFrom' | 'validTo'>;

/** Whether two periods have a day in common whichever days their dates mean. One without an end surely has its first day. */
export function surelyOverlap(a: Period, b: Period): boolean {
  return covers(a, b) || covers(b, a);
}

/** Whether the period holds on every day on which the other may have begun. */
function covers({ validFrom, validTo }: Period, { validFrom: begun }: Period): boolean {
  if (validFrom === null || begun === null) return false;
  return lastDay(validFrom) <= firstDay(begun) && firstDay(validTo ?? validFrom) >= lastDay(begun);
}
