import { firstDay, lastDay, shortest } from '#text/partial-dates.js';

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

/** The days of an open span: before every day and after it. */
export const noSooner = '0000-00-00';
export const noLater = '9999-99-99';

/**
 * The spans of days on which something surely and possibly held, as `first/last` (ISO 8601), both included, where these do not
 * follow from the two dates of its period: it held more than once, or its sources differ.
 */
export interface Spans {
  readonly certain: readonly string[];
  readonly possible: readonly string[];
}

/** A span from one day to another; a missing one leaves it open. */
export function spanOf(from: string | undefined, to: string | undefined): string {
  return `${from ?? noSooner}/${to ?? noLater}`;
}

/** The spans that follow from the two dates of a period. */
export function spansOfPeriod({ validFrom, validTo }: Period): Spans {
  const [from, to] = [validFrom ?? undefined, validTo ?? undefined];
  const [surelyFrom, surelyTo] = [from && lastDay(from), to && firstDay(to)];
  const isSure = surelyFrom !== undefined && surelyFrom <= (surelyTo ?? noLater);
  return {
    certain: isSure ? [spanOf(surelyFrom, surelyTo)] : [],
    possible: [spanOf(from && firstDay(from), to && lastDay(to))],
  };
}

/** The dates of something, and the spans if these do not follow from them. */
export interface Held extends Period {
  readonly spans?: Spans | undefined;
}

/**
 * Whether something held on every day of a partial date. A date may mean any of its days. A missing end means that it still
 * holds; a missing beginning is unknown.
 */
export function holdingOf(held: Held, on: string): Holding {
  if (held.spans === undefined && isUndated(held)) return 'UNKNOWN';
  if (isHeld(held, { on, certainty: 'CERTAIN' })) return 'CERTAIN';
  return isHeld(held, { on, certainty: 'POSSIBLE' }) ? 'POSSIBLE' : 'NO';
}

/** True if something passes the filter. */
export function isHeld(held: Held, asOf: AsOf): boolean {
  if (held.spans === undefined && isUndated(held)) return asOf.certainty === 'ANY';
  const { certain, possible } = held.spans ?? spansOfPeriod(held);
  const [first, last] = [firstDay(asOf.on), lastDay(asOf.on)];
  return (asOf.certainty === 'CERTAIN' ? certain : possible).some(
    (span) => span.slice(0, 10) <= first && span.slice(11) >= last,
  );
}

/** The properties of a relation that its last term shows. */
export const termProperties = [
  ...(['validFrom', 'validTo', 'overBy', 'validFromConfidence', 'validFromSources'] as const),
  ...(['validToConfidence', 'validToSources'] as const),
];

/** The dates of a term as stored; a missing one is not stated. */
interface StoredTerm {
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  /** The day by which it was over at the latest, if its end is not stated. */
  readonly overBy?: string | null;
}

/** The term that held at a time: of several the latest, one that surely did before others if that is asked for. */
export function termAt<Term extends StoredTerm>(
  terms: readonly Term[],
  { on, certainty }: AsOf,
): Term | undefined {
  const latest = (asked: Certainty) =>
    terms.findLast(({ validFrom = null, validTo, overBy }) =>
      isHeld({ validFrom, validTo: validTo ?? overBy ?? null }, { on, certainty: asked }),
    );
  return (certainty === 'CERTAIN' ? latest('CERTAIN') : undefined) ?? latest('POSSIBLE');
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
