import type { Reading, ReadSentence } from '../reading/reading.js';

/** The first sentence of the line of a sentence, or a later one at most a number of sentences before it. */
export function firstOfParagraph(
  reading: Reading,
  sentence: ReadSentence,
  mostBehind: number,
): ReadSentence {
  let first = sentence;
  for (let back = 0; back < mostBehind; back += 1) {
    const before = reading.sentences[first.index - 1];
    if (!before || reading.slice(before.end, first.start).includes('\n')) return first;
    first = before;
  }
  return first;
}
