import { codePointLength, type Excerpt } from '#text/code-points.js';
import type { Reading, ReadSentence } from '#reader/reading/reading.js';
import type { Quoted } from './finding.js';
import { formsOf } from '#text/words/forms.js';

/** A place of words by tokens, `to` exclusive, with the number of code points of clitics before the first token. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly skip: number;
}

/** Maximum number of places to find: beyond it the exact number does not matter. */
const enough = 8;

/** The places of some words in a sentence, letter by letter, at word boundaries. */
export function findWords(reading: Reading, sentence: ReadSentence, words: string): Place[] {
  const text = reading.slice(sentence.start, sentence.end);
  const places: Place[] = [];
  const length = codePointLength(words);
  if (length === 0) return [];
  let at = text.indexOf(words);
  for (let found = 0; at >= 0 && found < enough; found += 1) {
    const start = sentence.start + codePointLength(text.slice(0, at));
    const place = placeOf(reading, sentence, start, start + length);
    if (place) places.push(place);
    at = text.indexOf(words, at + 1);
  }
  return places;
}

function placeOf(
  { tokens }: Reading,
  sentence: ReadSentence,
  start: number,
  end: number,
): Place | undefined {
  const within = tokens.slice(sentence.from, sentence.to);
  const first = within.findIndex((token) => token.end > start);
  const last = within.findLastIndex((token) => token.end === end);
  const token = within[first];
  if (!token || last < first) return undefined;
  const skip = start - token.start;
  const isWhole = skip === 0 || formsOf(token).some((form) => form.skip === skip);
  return isWhole ? { from: sentence.from + first, to: sentence.from + last + 1, skip } : undefined;
}

/**
 * The place of a quote: in the named sentence, else in the only shown sentence that has it. Returns a reason if there is none
 * or several.
 */
export function findQuote(
  reading: Reading,
  { quote, sentence, shown: [first, end], isAny = false }: QuotedIn,
): (Place & { readonly sentence: ReadSentence }) | string {
  const shown = reading.sentences.slice(first, end);
  const named = shown.find(({ index }) => index === sentence);
  const here = named ? placesIn(reading, [named], quote) : [];
  const places = here.length > 0 ? here : placesIn(reading, shown, quote);
  const place = isAny ? places.at(-1) : places[0];
  if (!place) return 'The text does not have these words within one sentence.';
  return places.length > 1 && !isAny
    ? 'The text has these words more than once, and it is not clear where.'
    : place;
}

interface QuotedIn extends Quoted {
  readonly shown: readonly [first: number, end: number];
  /** Whether the last of several places will do. */
  readonly isAny?: boolean;
}

function placesIn(reading: Reading, sentences: readonly ReadSentence[], words: string) {
  return sentences.flatMap((sentence) =>
    findWords(reading, sentence, words).map((place) => ({ ...place, sentence })),
  );
}

/** The words at a place as an excerpt of the text. */
export function excerptAt(reading: Reading, { from, to, skip }: Place): Excerpt {
  const start = (reading.tokens[from]?.start ?? 0) + skip;
  const end = reading.tokens[to - 1]?.end ?? start;
  return { start, end, exact: reading.slice(start, end) };
}
