import { groupBy } from '../shared/group-by.js';
import type { EvidenceRecord } from './records.js';

/** Beyond every place of a text. */
const none = Number.MAX_SAFE_INTEGER;

type Placed = Pick<EvidenceRecord, 'document' | 'start' | 'phraseStart'>;

/**
 * Of the evidence of one claim, the place in the list of what each document says first, in the order of its text: by it
 * the claims of a document are listed once each.
 */
export function firstPlaces(evidence: readonly Placed[]): number[] {
  const places = evidence.map((piece, place) => ({ ...piece, place }));
  return Array.from(groupBy(places, ({ document }) => document).values(), (alike) => {
    const [first] = alike.toSorted(
      (a, b) =>
        (a.start ?? 0) - (b.start ?? 0) ||
        (a.phraseStart ?? none) - (b.phraseStart ?? none) ||
        a.place - b.place,
    );
    return first?.place ?? alike[0].place;
  });
}
