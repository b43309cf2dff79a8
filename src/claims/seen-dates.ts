import { compareTexts } from '#text/compare-texts.js';
import { invariant } from '../shared/errors.js';
import { firstDay, lastDay } from '#text/partial-dates.js';
import type { DocumentRecord, PartialDate } from './records.js';

/** The first and last date at which a claim was seen, from its documents: published, else retrieved. Never from the clock. */
export function seenIn(documents: readonly Pick<DocumentRecord, 'published' | 'retrieved'>[]): {
  readonly firstSeen: PartialDate;
  readonly lastSeen: PartialDate;
} {
  const dates = documents.map(({ published, retrieved }) => published ?? retrieved);
  return { firstSeen: firstOf(dates), lastSeen: lastOf(dates) };
}

/** The date that begins first. */
export function firstOf(dates: readonly PartialDate[]): PartialDate {
  return leastOf(dates, (a, b) => compareTexts(firstDay(a), firstDay(b)));
}

/** The date that ends last. */
export function lastOf(dates: readonly PartialDate[]): PartialDate {
  return leastOf(dates, (a, b) => compareTexts(lastDay(b), lastDay(a)));
}

function leastOf(
  dates: readonly PartialDate[],
  compare: (a: PartialDate, b: PartialDate) => number,
): PartialDate {
  const [least] = dates.toSorted((a, b) => compare(a, b) || compareTexts(a, b));
  invariant(least, 'a claim was seen in a document');
  return least;
}
