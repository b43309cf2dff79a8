import { groupBy } from '#text/group-by.js';
import type { EvidenceRecord } from './records.js';

/** A number above every place of a text. */
const none = Number.MAX_SAFE_INTEGER;

type Placed = Pick<EvidenceRecord, 'document' | 'start' | 'phraseStart'>;

/**
 * The index of each document's first place in a claim's evidence, in the order of its text. It makes each claim appear once in
 * the list of a document.
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
