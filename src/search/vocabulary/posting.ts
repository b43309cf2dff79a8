/**
 * An occurrence of a word: the slot of a name and the word's place among its counted words, in one integer. Words after the
 * last place share it; a set of places fits an integer's bits.
 */
export type Posting = number;

const placeBits = 5;
const placeMask = 2 ** placeBits - 1;
/** One bit less than an integer has, so that a set of places is never negative. */
export const lastPlace = placeMask - 1;

/** The posting of the word at `place` (from 0) of the name in `slot`. */
export function postingOf(slot: number, place: number): Posting {
  return (slot << placeBits) | Math.min(place, lastPlace);
}

/** The slot of the name. */
export function slotOf(posting: Posting): number {
  return posting >>> placeBits;
}

/** The place of the word, from 0. */
export function placeOf(posting: Posting): number {
  return posting & placeMask;
}
