import { codePointLength } from '../shared/text/code-points.js';
import { sentencesOf } from '../shared/text/sentences/sentences-of.js';
import type { SaidAt } from '../claims/proposals.js';

/** A sentence with its white space plain, however its lines were broken. */
export function withPlainSpaces(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The place of what another version says; undefined if the text does not have it. */
export type PlaceOf = (said: SaidAt) => SaidAt | undefined;

/** Finds sentences of another version in a text. */
export function placesIn(text: string): PlaceOf {
  const starts = new Map<string, number>();
  for (const { text: exact, start } of sentencesOf(text))
    if (!starts.has(exact)) starts.set(exact, start);
  return ({ start: before, end, exact, phrase, supports }) => {
    const start = starts.get(exact);
    if (start === undefined) return undefined;
    const moved = start - before;
    return {
      ...{ start, end: end + moved, exact },
      ...(supports && { supports }),
      phrase: phrase && { ...phrase, start: phrase.start + moved, end: phrase.end + moved },
    };
  };
}

/** Finds names of another version in a text: in the same sentence, else in the first one that has the name. */
export function placesOfNames(text: string): PlaceOf {
  const placeOf = placesIn(text);
  const sentences = sentencesOf(text);
  return (said) => {
    const same = placeOf(said);
    const { phrase } = said;
    if (same || !phrase) return same;
    const found = sentences.find(
      ({ text: each }) => each.includes(phrase.exact) && hasWords(each)(phrase.exact),
    );
    if (!found) return undefined;
    const before = found.text.slice(0, found.text.indexOf(phrase.exact));
    const start = found.start + codePointLength(before);
    return {
      ...{ start: found.start, end: found.end, exact: found.text },
      phrase: { start, end: start + codePointLength(phrase.exact), exact: phrase.exact },
    };
  };
}

/** A test whether a text has the words, whatever stands around them. */
export function hasWords(text: string): (words: string) => boolean {
  const whole = wordsOf(text);
  return (words) => whole.includes(wordsOf(words));
}

function wordsOf(text: string): string {
  return ` ${text.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim()} `;
}
