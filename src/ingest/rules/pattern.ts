import { foldCodePoint } from '../../shared/text/fold-code-point.js';
import { needsOf, type Needs } from './needs.js';

export interface Compiled extends Omit<Needs, 'mentions'> {
  readonly expression: RegExp;
  /** For each mention that must be there its kinds, as {@link kindBit}s. */
  readonly kinds: readonly number[];
  /** Of each named part the letters of its kinds. */
  readonly parts: ReadonlyMap<string, string>;
}

const compiled = new Map<string, Compiled>();

/** A list of mentions of some kinds: joined with commas, و, and; two persons side by side are no list. */
const list = (kinds: string): string => {
  const joint =
    kinds === 'P'
      ? '(?:(?=[وفبكل] )|[,،] (?:and |both |as well as )*(?=[وفبكل<])|(?:and |both |to |of |as well as )+(?=[وفبكل<]))'
      : '(?:[,،] )?(?:and |both |to |of |as well as )*(?=[وفبكل<])';
  const where = kinds.includes('O') ? '(?: (?:في|ب|من|of|in) <[CL]\\d+>)?' : '';
  return `(?:(?:[وفبكل] )*<[${kinds}]\\d+>${where}(?: ${joint})?)+`;
};

/**
 * The regular expression of a pattern over the words of a sentence, one space between two:
 * `{host:O}` a mention of one of these kinds, `{hosts:O+}` a list of such, `{day:D}` a date, by their letters in
 * {@link SentenceView}; `~` before a word و or ف; `...` words up to the next part, none of which ends what is said, `..E` such
 * words none of which is an edition, `..P` none a person, `..O` none an organisation.
 */
export function compilePattern(pattern: string): Compiled {
  let found = compiled.get(pattern);
  if (found === undefined) {
    const expression = new RegExp(`(?<= )(?:${expand(pattern)})(?= )`, 'gu');
    const { mentions, letters, choices } = needsOf(foldLetters(pattern));
    found = {
      expression,
      letters,
      choices,
      kinds: mentions.map(kindBits),
      parts: partsOf(pattern),
    };
    compiled.set(pattern, found);
  }
  return found;
}

function partsOf(pattern: string): ReadonlyMap<string, string> {
  const parts = pattern.matchAll(/\{(\w+):([A-Z]+)\+?\}/gu);
  return new Map(Array.from(parts, ([, name = '', kinds = '']) => [name, kinds]));
}

/** A number with one bit, for the letter by which mentions of a kind stand in a pattern. */
export function kindBit(letter: string): number {
  return 1 << (letter.charCodeAt(0) - 65);
}

function kindBits(letters: string): number {
  return Array.from(letters, kindBit).reduce((all, bit) => all | bit, 0);
}

/** The letters of a pattern as those of words are folded. */
function foldLetters(pattern: string): string {
  return pattern.replaceAll(/[\u0621-\u064A]/gu, (letter) =>
    foldCodePoint(letter.codePointAt(0) ?? 0),
  );
}

function expand(pattern: string): string {
  return foldLetters(pattern)
    .replaceAll(
      /\{(\w+):([A-Z]+)\+\}/gu,
      (_, name: string, kinds: string) => `(?<${name}>${list(kinds)})`,
    )
    .replaceAll(
      /\{(\w+):([A-Z]+)\}/gu,
      (_, name: string, kinds: string) => `(?<${name}>(?:[وفبكل] )*<[${kinds}]\\d+>)`,
    )
    .replaceAll('~', '[وف]?')
    .replaceAll(/\.\.([A-Z]) /gu, (_, kind: string) => `(?:(?!<${kind})[^\\s.;؛:؟?!]+ ){0,14}?`)
    .replaceAll('... ', '(?:[^\\s.;؛:؟?!]+ ){0,14}?')
    .replaceAll('.. ', '(?:[^\\s.;؛:؟?!،,]+ ){0,5}?');
}
