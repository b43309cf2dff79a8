import { spanAt, type Span } from '#text/code-points.js';
import { fold } from '#text/fold.js';

/** A folded acronym of a whole name, with the letters of the name that form it. */
export interface Acronym {
  readonly text: string;
  /** In code points of the name. */
  readonly spans: readonly Span[];
}

const threeCapitals = /\p{Lu}.*\p{Lu}.*\p{Lu}/su;
const capitalisedWord = /\p{Lu}(?=[\p{Ll}\p{M}])/gu;
const inBrackets = /\((?<short>\p{Lu}[\p{Lu}\d]{1,7})\)/gu;
const wholly = /^\p{Lu}[\p{Lu}\d]{1,7}$/u;
const maxLetters = 8;

/**
 * The acronyms that a Latin name gives in brackets, `Quiet Rivers Forum (QRF)`, or forms by its capitals, `Gulf
 * Cooperation Council`.
 */
export function acronymsOf(name: string): readonly Acronym[] {
  if (!threeCapitals.test(name)) return [];
  const given = Array.from(name.matchAll(inBrackets), (match) => {
    const short = match.groups?.['short'] ?? '';
    return { text: fold(short), spans: [spanAt(name, match.index + 1, short)] };
  });
  const initials = Array.from(name.matchAll(capitalisedWord));
  if (initials.length < 3 || initials.length > maxLetters) return given;
  const text = fold(initials.map(([letter]) => letter).join(''));
  if (given.some((acronym) => acronym.text === text)) return given;
  return [
    ...given,
    { text, spans: initials.map(({ 0: letter, index }) => spanAt(name, index, letter)) },
  ];
}

/** Whether the whole name is an acronym: `DCO`. */
export function isAcronym(name: string): boolean {
  return wholly.test(name);
}
