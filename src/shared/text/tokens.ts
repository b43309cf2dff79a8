import type { Span } from './code-points.js';
import { foldWithMap, rawSpan } from './fold.js';

/** A folded word and where it stands in the raw text. */
export interface Token extends Span {
  readonly text: string;
}

/** The folded words of a text in reading order, each with its span in code points of the raw text. */
export function tokens(text: string): readonly Token[] {
  const folded = foldWithMap(text);
  const found: Token[] = [];
  let word = '';
  let wordStart = 0;
  let index = 0;
  for (const character of `${folded.text} `) {
    if (character !== ' ') {
      if (word === '') wordStart = index;
      word += character;
    } else if (word !== '') {
      found.push({ text: word, ...rawSpan(folded.map, wordStart, index) });
      word = '';
    }
    index += 1;
  }
  return found;
}
