import { firstDay, lastDay, shortest } from './partial-dates.js';

/** How sure it must be that a relation held: by every reading of its dates, by one of them, or regardless of missing dates. */
export const certainties = ['CERTAIN', 'POSSIBLE', 'ANY'] as const;
export type Certainty = (typeof certainties)[number];

/** Whether a relation held: by every reading of its dates, by one of them, by none, or unknown for lack of a date. */
export type Holding = 'CERTAIN' | 'POSSIBLE' | 'NO' | 'UNKNOWN';

/** A filter for relations that held on every day of a partial date. */
export interface AsOf {
  readonly on: string;
  readonly certainty: Certainty;
}

/** The part of a cache key that identifies the time; equal for equal times, empty for none. */
export function keyOfAsOf(asOf: AsOf | null | undefined): string {
  return asOf ? `${asOf.on} ${asOf.certainty}` : '';
}

/** The partial dates on which something began and ended, each included; null where not stated. */
export interface Period {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/**
 * Whether something held on every day of a partial date. A date may mean any of its days. A missing end means that it still
 * holds; a missing beginning is unknown.
 */
export function holdingOf(period: Period, on: string): Holding {
  if (isUndated(period)) return 'UNKNOWN';
  if (isHeld(period, { on, certainty: 'CERTAIN' })) return 'CERTAIN';
  return isHeld(period, { on, certainty: 'POSSIBLE' }) ? 'POSSIBLE' : 'NO';
}

/** True if something with this period passes the filter. */
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

/** The partial dates of beginnings and ends that a time allows, compared as texts. */
export interface Bounds {
  /** The latest beginning allowed, except for those in `notBegun`. */
  readonly begunBy: string;
  readonly notBegun: readonly string[];
  /** The earliest end allowed, except for those in `goingOn`. */
  readonly endsFrom: string;
  readonly goingOn: readonly string[];
}

/** The bounds of a time. As text, a partial date sorts before all of its days, so the exceptions are listed. */
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
