import { codePointLength, type Span } from './code-points.js';
import { isSilent, isStroke } from './marks.js';
import { foldedLetters } from './letters.js';

/**
 * Origin of each code point of a folded text: `starts[i]` up to `ends[i]`, in code points of the raw text. Both rise; the
 * letters of one ligature share a span.
 */
export interface FoldMap {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export interface FoldedText {
  readonly text: string;
  readonly map: FoldMap;
}

/**
 * The text in the form used for matching, with a map back to the raw text. Spelling variants of a letter become one letter,
 * presentation forms their letters, digits ASCII, Latin lower case without diacritics. Strokes (harakat, tatweel), invisible
 * controls and apostrophes are removed. Each run of separators becomes one space; none remains at the ends. A letter's span
 * includes the strokes after it. Works code point by code point, since decomposing a text first would move its offsets.
 */
export function foldWithMap(text: string): FoldedText {
  const folding = new Folding();
  let index = 0;
  for (const character of text) {
    folding.take(character.codePointAt(0) ?? 0, index);
    index += 1;
  }
  return { text: folding.text, map: folding };
}

/** The text in the form used for matching, like {@link foldWithMap} in half the time. Folding is idempotent. */
export function fold(text: string): string {
  let folded = '';
  let isGap = false;
  for (const character of text) {
    const letters = foldCodePoint(character.codePointAt(0) ?? 0);
    if (letters === ' ') isGap = folded !== '';
    else if (letters !== '') {
      folded += isGap ? ` ${letters}` : letters;
      isGap = false;
    }
  }
  return folded;
}

/**
 * The raw span of a span of the folded text, both in code points. Throws RangeError if the folded text has no such span or it
 * is empty.
 */
export function rawSpan(map: FoldMap, start: number, end: number): Span {
  const first = map.starts[start];
  const last = map.ends[end - 1];
  if (first === undefined || last === undefined || end <= start)
    throw new RangeError(`${start} to ${end} is no span of the folded text.`);
  return { start: first, end: last };
}

class Folding implements FoldMap {
  text = '';
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** Start of the separators after the last letter; negative if there are none. */
  #gap = -1;

  take(codePoint: number, index: number): void {
    const letters = foldCodePoint(codePoint);
    if (letters === '') this.#extend(codePoint, index);
    else if (letters !== ' ') this.#write(letters, index);
    else if (this.#gap < 0) this.#gap = index;
  }

  #extend(codePoint: number, index: number): void {
    const behindLetter = this.#gap < 0 && this.ends.length > 0;
    if (behindLetter && isStroke(codePoint)) this.ends[this.ends.length - 1] = index + 1;
  }

  #write(letters: string, index: number): void {
    if (this.#gap >= 0 && this.text !== '') this.#add(' ', this.#gap, index);
    this.#gap = -1;
    this.#add(letters, index, index + 1);
  }

  #add(characters: string, start: number, end: number): void {
    this.text += characters;
    for (let left = codePointLength(characters); left > 0; left -= 1) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }
}

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
const bmp = new Array<string | undefined>(0x10000);

/**
 * The folded form of a code point: one or more characters, a space for a separator of words (punctuation, symbols, emoji), or
 * nothing for a silent one.
 */
export function foldCodePoint(codePoint: number): string {
  if (codePoint > 0xffff) return compute(codePoint);
  return (bmp[codePoint] ??= compute(codePoint));
}

function compute(codePoint: number): string {
  if (isSilent(codePoint)) return '';
  const character = String.fromCodePoint(codePoint);
  if (!wordCharacter.test(character)) return ' ';
  const parts = Array.from(character.normalize('NFKD'));
  // A mark in its presentation form (U+FC5E, U+FE70 …) is decomposed to a space that carries it.
  if (parts[0] === ' ') parts.shift();
  const folded = parts.map(foldPart).join('');
  // ⑴ decomposes to (1) and is folded to its digit; "a.m." in one character keeps the space inside.
  return folded.trim() === '' ? folded : folded.trim().replaceAll(/ +/g, ' ');
}

function foldPart(part: string): string {
  if (isSilent(part.codePointAt(0) ?? 0)) return '';
  if (!wordCharacter.test(part)) return ' ';
  const lower = part.toLowerCase();
  return foldedLetters.get(lower) ?? lower;
}
