import { compareTexts } from '#text/compare-texts.js';
import { firstDay, lastDay } from '#text/partial-dates.js';
import { momentaryRelations } from '../model/relations/traits.js';
import { noLater, noSooner, spanOf, type Period, type Spans } from '../shared/as-of.js';
import { areCompatibleDates } from './compatible.js';
import { end, inPreference, mostPrecise, start } from './prefer-claims.js';
import type { StatedClaim } from './records.js';

/** The days that a stated or implied date can mean, first and last. */
interface Reading {
  readonly claim: StatedClaim;
  readonly from: string;
  readonly to: string;
  /** True if the claim states it, false for a start that only follows from the date of the document. */
  readonly isStated: boolean;
}

/** A time for which a tie held without a break, by all claims that date it. */
export interface Term {
  readonly starts: readonly Reading[];
  readonly ends: readonly Reading[];
  /** The day on which somebody else surely took the office over, if the holder returned to it later. */
  readonly succeeded?: string | undefined;
}

/** The days that the start of somebody else's term in an office can mean, first and last. */
export type Takeover = Pick<Reading, 'from' | 'to'>;

/** The terms of a tie in order, at least one, and the ends that belong to none. */
export interface Terms {
  readonly terms: readonly Term[];
  /** Claims that state an end surely before every start. */
  readonly stray: readonly StatedClaim[];
}

/** The dates that a term shows, each from the best claim that states it; null where none does. */
export interface ShownTerm extends Period {
  readonly start: StatedClaim | null;
  readonly end: StatedClaim | null;
  /** The day by which it was over at the latest, if its end is stated without a day, or it was succeeded. */
  readonly overBy: string | null;
}

/**
 * The terms of a tie. A start surely after every end of a term begins another, as does one on the day of the last end, and in a
 * momentary relation one surely after all others, and in an office one surely after somebody else took it over. A claim
 * that states no start implies one by the date of its document. An end surely before every start belongs to no term, unless it
 * is preferred: then it is a term of its own with an unknown start.
 *
 * @param claims those of the tie that count; at least one
 * @param takeovers those of its office by others
 */
export function termsOf(
  claims: readonly StatedClaim[],
  takeovers: readonly Takeover[] = [],
): Terms {
  const starts = readStarts(claims);
  const free = claims
    .filter((claim) => claim.validFrom === null && statesEnd(claim))
    .map(readEnd)
    .sort(byDays);
  const terms: { starts: Reading[]; ends: Reading[]; succeeded?: string }[] = [];
  const stray: Reading[] = [];
  let term: (typeof terms)[number] = { starts: [], ends: [] };
  /** Gives the term the ends that lie before a day. */
  const endBefore = (day: string): void => {
    for (let next = free[0]; next && next.to <= day; next = free[0]) {
      free.shift();
      if (isSurelyBefore(next, term.starts)) stray.push(next);
      else term.ends.push(next);
    }
  };
  for (const reading of starts) {
    if (terms.length > 0) endBefore(reading.from);
    const takeover = takeovers.find(
      ({ from, to }) => to < reading.from && term.starts.every((begun) => begun.to < from),
    );
    if (takeover && term.ends.length === 0) term.succeeded = takeover.from;
    if (terms.length === 0 || isOfAnother(reading, term, takeover))
      terms.push((term = { starts: [], ends: [] }));
    term.starts.push(reading);
    if (statesEnd(reading.claim) && reading.isStated) term.ends.push(readEnd(reading.claim));
  }
  endBefore(noLater);
  const [preferred, others] = [stray.filter(isPreferred), stray.filter((one) => !isPreferred(one))];
  return {
    terms: [...preferred.map((one) => ({ starts: [], ends: [one] })), ...terms],
    stray: others.map(({ claim }) => claim),
  };
}

/** Whether a start surely lies behind a term that is over before it. */
function isOfAnother(
  { claim, from }: Reading,
  term: Term,
  takeover: Takeover | undefined,
): boolean {
  const mayBeOver =
    term.ends.length > 0 || takeover !== undefined || momentaryRelations.includes(claim.predicate);
  const isBehind = term.ends.every(({ to }) => to <= from);
  return mayBeOver && isBehind && term.starts.every(({ to }) => to < from);
}

/** The readings of all starts in order, with at most one that is implied: the earliest, if before all stated ones. */
function readStarts(claims: readonly StatedClaim[]): Reading[] {
  const stated = claims.flatMap((claim) => {
    const { validFrom } = claim;
    return validFrom === null ? [] : [toReading(claim, firstDay(validFrom), lastDay(validFrom))];
  });
  const [implied] = claims
    .filter(({ validFrom }) => validFrom === null)
    .map((claim) => ({ ...toReading(claim, noSooner, lastDay(claim.firstSeen)), isStated: false }))
    .sort(byDays);
  const isEarlier = implied && stated.every(({ from }) => implied.to < from);
  return [...(isEarlier ? [implied] : []), ...stated].sort(byDays);
}

function readEnd(claim: StatedClaim): Reading {
  const { validTo, firstSeen } = claim;
  return validTo === null
    ? toReading(claim, noSooner, lastDay(firstSeen))
    : toReading(claim, firstDay(validTo), lastDay(validTo));
}

function toReading(claim: StatedClaim, from: string, to: string): Reading {
  return { claim, from, to, isStated: true };
}

/** Whether a claim states that the tie is over, with or without a day. */
export function statesEnd({ validTo, ended }: StatedClaim): boolean {
  return validTo !== null || ended === true;
}

function isSurelyBefore({ to }: Reading, starts: readonly Reading[]): boolean {
  return starts.length > 0 && starts.every(({ from }) => to < from);
}

function byDays(a: Reading, b: Reading): number {
  return compareTexts(a.to, b.to) || compareTexts(a.from, b.from);
}

function isPreferred({ claim }: Reading): boolean {
  return claim.rank === 'PREFERRED';
}

/** The dates that a term shows. */
export function shownOf({ starts, ends, succeeded }: Term): ShownTerm {
  const first = shownStart(claimsOf(starts));
  const last = shownEnd(claimsOf(ends));
  const isOver = last?.validTo === null;
  return {
    start: first ?? null,
    end: last ?? null,
    validFrom: first?.validFrom ?? null,
    validTo: last?.validTo ?? null,
    overBy: isOver ? lastDay(last.firstSeen) : (succeeded ?? null),
  };
}

function shownStart(claims: readonly StatedClaim[]): StatedClaim | undefined {
  const beginning = inPreference(claims, start);
  const [best] = beginning;
  return best && mostPrecise(best, beginning, start);
}

/** The best end, or one that says it more precisely: with a day, if the best is stated without one. */
function shownEnd(claims: readonly StatedClaim[]): StatedClaim | undefined {
  const ending = inPreference(claims, end);
  const [best] = ending;
  const dated = ending.find(({ validTo }) => validTo !== null && isWithoutDayFor(validTo, best));
  const shown = dated ?? best;
  return shown && mostPrecise(shown, ending, end);
}

/** Whether an end is stated without a day, in a document that a day does not lie behind. */
function isWithoutDayFor(day: string, best: StatedClaim | undefined): boolean {
  return best?.validTo === null && firstDay(day) <= lastDay(best.firstSeen);
}

/** Whether two ends may both be true; one without a day agrees with any day before its document. */
export function agreeOnEnd(a: StatedClaim, b: StatedClaim): boolean {
  if (a.validTo === null) return b.validTo === null || isWithoutDayFor(b.validTo, a);
  return b.validTo === null
    ? isWithoutDayFor(a.validTo, b)
    : areCompatibleDates(a.validTo, b.validTo);
}

function claimsOf(readings: readonly Reading[]): StatedClaim[] {
  return readings.filter(({ isStated }) => isStated).map(({ claim }) => claim);
}

/**
 * The days on which a tie surely and possibly held; undefined if no claim dates it. A date is settled by a preferred claim;
 * else, after less precise ones gave way to those that they contain, each that is left counts.
 *
 * @param succeeded the day on which somebody else surely took the office over, by which its last term is sure
 */
export function spansOf({ terms }: Terms, succeeded?: string): Spans | undefined {
  const isDated = terms.some(({ starts, ends }) => starts.some(isStatedOne) || ends.length > 0);
  if (!isDated) return undefined;
  const spans = terms.map((term, place) =>
    spansOfTerm(term, place === terms.length - 1 ? succeeded : term.succeeded),
  );
  return {
    certain: spans.flatMap(({ certain }) => certain),
    possible: spans.flatMap(({ possible }) => possible),
  };
}

function isStatedOne({ isStated }: Reading): boolean {
  return isStated;
}

function spansOfTerm(term: Term, succeeded: string | undefined): Spans {
  const starts = settle(term.starts);
  const begun = greatest(starts.map(({ to }) => to));
  const ends = settle(term.ends);
  // Over at an unknown day: surely held on that of a stated start alone.
  const known = greatest(starts.filter(isStatedOne).map(({ to }) => to)) ?? noSooner;
  const surelyTo = least([
    ...ends.map(({ from }) => (from === noSooner ? known : from)),
    ...(succeeded === undefined ? [] : [succeeded]),
  ]);
  const isSure = begun !== undefined && begun <= (surelyTo ?? noLater);
  return {
    certain: isSure ? [spanOf(begun, surelyTo)] : [],
    possible: [spanOf(least(starts.map(({ from }) => from)), greatest(ends.map(({ to }) => to)))],
  };
}

/** The readings that count: those of preferred claims if there are any, without those that contain another. */
function settle(readings: readonly Reading[]): readonly Reading[] {
  const preferred = readings.filter((one) => one.isStated && isPreferred(one));
  const counting = preferred.length > 0 ? preferred : readings;
  return counting.filter(
    (wide) =>
      !counting.some(
        ({ from, to }) =>
          wide.from <= from && to <= wide.to && (wide.from !== from || wide.to !== to),
      ),
  );
}

function least(days: readonly string[]): string | undefined {
  return days.toSorted(compareTexts)[0];
}

function greatest(days: readonly string[]): string | undefined {
  return days.toSorted(compareTexts).at(-1);
}
