import { firstDay, lastDay, shortest } from './partial-dates.js';

/** How sure it must be that a relation held: whatever its dates mean, by one reading of them, or without any date too. */
export const certainties = ['CERTAIN', 'POSSIBLE', 'ANY'] as const;
export type Certainty = (typeof certainties)[number];

/** Whether a relation held: whatever its dates mean, by one reading of them, by none, or not known as it has no date. */
export type Holding = 'CERTAIN' | 'POSSIBLE' | 'NO' | 'UNKNOWN';

/** Only what held on every day of a partial date. */
export interface AsOf {
  readonly on: string;
  readonly certainty: Certainty;
}

/** The part of a key that tells one time from another; equal for equal times, and for none. */
export function keyOfAsOf(asOf: AsOf | null | undefined): string {
  return asOf ? `${asOf.on} ${asOf.certainty}` : '';
}

/** The partial dates on which something began and ended, each included; null where not stated. */
export interface Period {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/**
 * Whether something held on every day of a partial date. A date means any of its days, a missing end that it goes on, and
 * a missing beginning that nobody says since when.
 */
export function holdingOf(period: Period, on: string): Holding {
  if (isUndated(period)) return 'UNKNOWN';
  if (isHeld(period, { on, certainty: 'CERTAIN' })) return 'CERTAIN';
  return isHeld(period, { on, certainty: 'POSSIBLE' }) ? 'POSSIBLE' : 'NO';
}

/** Whether something with this period is asked for. */
export function isHeld(period: Period, asOf: AsOf): boolean {
  if (isUndated(period)) return asOf.certainty === 'ANY';
  const { validFrom, validTo } = period;
  const { begunBy, notBegun, endsFrom, goingOn } = boundsOf(asOf);
  if (validFrom === null ? asOf.certainty === 'CERTAIN' : validFrom > begunBy) return false;
  if (validFrom !== null && notBegun.includes(validFrom)) return false;
  return validTo === null || validTo >= endsFrom || goingOn.includes(validTo);
}

function isUndated({ validFrom, validTo }: Period): boolean {
  return validFrom === null && validTo === null;
}

/** Which partial dates of beginnings and ends a time takes, compared as the texts that they are. */
export interface Bounds {
  /** The last beginning, but for those in `notBegun`. */
  readonly begunBy: string;
  readonly notBegun: readonly string[];
  /** The first end, but for those in `goingOn`. */
  readonly endsFrom: string;
  readonly goingOn: readonly string[];
}

/** The bounds of a time. As a text a partial date comes before all of its days, so a few need to be named. */
export function boundsOf({ on, certainty }: AsOf): Bounds {
  const [first, last] = [firstDay(on), lastDay(on)];
  return certainty === 'CERTAIN'
    ? {
        begunBy: first,
        notBegun: wholesOf(first).filter((whole) => lastDay(whole) > first),
        endsFrom: shortest(last),
        goingOn: [],
      }
    : { begunBy: first, notBegun: [], endsFrom: last, goingOn: wholesOf(last) };
}

/** The year and the month of a day. */
function wholesOf(day: string): readonly string[] {
  return [day.slice(0, 4), day.slice(0, 7)];
}
