import { compareTexts } from '../shared/compare-texts.js';
import { firstDay, lastDay } from '../shared/partial-dates.js';
import type { DocumentRecord, PartialDate } from './records.js';

/** When a claim was first and last seen, from the dates of its documents: published, else retrieved. Never from the clock. */
export function seenIn(documents: readonly Pick<DocumentRecord, 'published' | 'retrieved'>[]): {
  readonly firstSeen: PartialDate;
  readonly lastSeen: PartialDate;
} {
  const dates = documents.map(({ published, retrieved }) => published ?? retrieved);
  const [firstSeen] = [...dates].sort(
    (a, b) => compareTexts(firstDay(a), firstDay(b)) || compareTexts(a, b),
  );
  const [lastSeen] = [...dates].sort(
    (a, b) => compareTexts(lastDay(b), lastDay(a)) || compareTexts(a, b),
  );
  if (firstSeen === undefined || lastSeen === undefined)
    throw new Error('A claim was seen in no document.');
  return { firstSeen, lastSeen };
}
