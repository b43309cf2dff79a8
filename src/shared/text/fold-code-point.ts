import { foldedLetters } from './letters.js';
import { isSilent } from './marks.js';

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
