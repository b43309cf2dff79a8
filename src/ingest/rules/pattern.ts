import { getOrMake } from '../../shared/get-or-make.js';
import { foldCodePoint } from '../../shared/text/fold-code-point.js';
import { needsOf } from './pattern-needs.js';

/**
 * A pattern with what a sentence must have before it can be found there. Its expression is made only for a sentence that has it:
 * most patterns are not met by most documents.
 */
export class Pattern {
  /** The kinds of mentions that must all be there, as {@link kindBit}s; then for each other mention the kinds it may have. */
  readonly kinds: number;
  readonly kindsOfOthers: readonly number[];
  readonly letters: string;
  readonly choices: readonly Choice[];
  readonly #written: string;
  #expression: RegExp | undefined;
  #parts: ReadonlyMap<string, string> | undefined;

  constructor(written: string) {
    this.#written = foldLetters(written);
    const { mentions, letters, choices } = needsOf(this.#written);
    const isOne = (kinds: string): boolean => kinds.length === 1;
    this.kinds = kindBits(mentions.filter(isOne).join(''));
    this.kindsOfOthers = mentions.filter((kinds) => !isOne(kinds)).map(kindBits);
    this.letters = letters;
    this.choices = choices.map(choiceOf);
  }

  get expression(): RegExp {
    return (this.#expression ??= new RegExp(`(?<= )(?:${expand(this.#written)})(?= )`, 'gu'));
  }

  /** Of each named part the letters of its kinds. */
  get parts(): ReadonlyMap<string, string> {
    return (this.#parts ??= partsOf(this.#written));
  }
}

/** Words of which one must be there; many patterns have the same, for which a sentence is searched once. */
export interface Choice {
  readonly number: number;
  readonly runs: readonly string[];
}

const patterns = new Map<string, Pattern>();
const choices = new Map<string, Choice>();
/** By their first patterns. */
const lists = new Map<string, PatternList>();

interface PatternList {
  readonly written: readonly string[];
  readonly patterns: readonly Pattern[];
}

function choiceOf(runs: readonly string[]): Choice {
  return getOrMake(choices, runs.join('|'), () => ({ number: choices.size, runs }));
}

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
export function patternOf(written: string): Pattern {
  let pattern = patterns.get(written);
  if (pattern === undefined) patterns.set(written, (pattern = new Pattern(written)));
  return pattern;
}

/** The patterns of a list, which a rule gives with each sentence anew: found by its first, not one by one. */
export function patternsOf(written: readonly string[]): readonly Pattern[] {
  const [first = ''] = written;
  const kept = lists.get(first);
  if (kept && isSame(kept.written, written)) return kept.patterns;
  const list = { written, patterns: written.map(patternOf) };
  lists.set(first, list);
  return list.patterns;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

/** The same as `matchAll`, which makes another expression each time. */
export function matchesOf(expression: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    found.push(match);
    if (match[0] === '') expression.lastIndex += 1;
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

/** The Arabic letters that folding changes: most patterns have none. */
const unfolded = new RegExp(
  `[${Array.from({ length: 0x2a }, (_, i) => String.fromCodePoint(0x0621 + i))
    .filter((letter) => foldLetter(letter) !== letter)
    .join('')}]`,
  'gu',
);

/** The letters of a pattern as those of words are folded. */
function foldLetters(pattern: string): string {
  return pattern.replaceAll(unfolded, foldLetter);
}

function foldLetter(letter: string): string {
  return foldCodePoint(letter.codePointAt(0) ?? 0);
}

function expand(pattern: string): string {
  return pattern
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
