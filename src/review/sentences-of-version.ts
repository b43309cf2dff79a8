import { codePointLength } from '#text/code-points.js';
import { sentencesIn, type Sentence } from '#text/sentences/sentences-of.js';
import { mapInTurns } from '../shared/turn.js';
import type { SaidAt } from '../claims/proposals.js';

/** A sentence with its white space plain, however its lines were broken. */
export function withPlainSpaces(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The place of what another version says; undefined if the text does not have it. */
export type PlaceOf = (said: SaidAt) => SaidAt | undefined;

/** The sentences of a text of any length, which are read in turns with the event loop. */
export async function readSentences(text: string): Promise<readonly Sentence[]> {
  return (await mapInTurns(sentencesIn(text), (sentences) => sentences)).flat();
}

/** Finds sentences of another version among those of a text. */
export async function placesIn(sentences: readonly Sentence[]): Promise<PlaceOf> {
  const starts = new Map<string, number>();
  await mapInTurns(sentences, ({ text, start }) => starts.has(text) || starts.set(text, start));
  return ({ start: before, end, exact, phrase, supports }) => {
    const start = starts.get(exact);
    if (start === undefined) return undefined;
    const moved = start - before;
    return {
      start,
      end: end + moved,
      exact,
      ...(supports && ({ supports } satisfies Partial<SaidAt>)),
      phrase: phrase && { ...phrase, start: phrase.start + moved, end: phrase.end + moved },
    };
  };
}

/** Finds names of another version among the sentences: in the same one, else in the first one that has the name. */
export function placesOfNames(sentences: readonly Sentence[], placeOf: PlaceOf): PlaceOf {
  return (said) => {
    const same = placeOf(said);
    const { phrase } = said;
    if (same || !phrase) return same;
    const isWord = wholeWords(phrase.exact);
    const found = sentences.find(({ text }) => text.includes(phrase.exact) && isWord.test(text));
    if (!found) return undefined;
    const start = found.start + codePointLength(found.text.slice(0, found.text.search(isWord)));
    return {
      start: found.start,
      end: found.end,
      exact: found.text,
      phrase: { start, end: start + codePointLength(phrase.exact), exact: phrase.exact },
    };
  };
}

/** The words where no letter or digit joins them. */
function wholeWords(words: string): RegExp {
  const plain = words.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${plain}(?![\\p{L}\\p{N}\\p{M}])`, 'u');
}

/** A test whether a text has the words, whatever stands around them. */
export function hasWords(text: string): (words: string) => boolean {
  const whole = wordsOf(text);
  return (words) => whole.includes(wordsOf(words));
}

function wordsOf(text: string): string {
  return ` ${text.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim()} `;
}
