import { getOrMake } from '../../shared/get-or-make.js';
import { foldCodePoint } from '../../shared/text/fold.js';
import { needsOf } from './pattern-needs.js';

/**
 * A pattern with its requirements on a sentence. Its expression is only compiled for a sentence that meets them: most patterns
 * match nothing in most documents.
 */
export class Pattern {
  /** The {@link kindBit}s of all required kinds; then for each other mention those of its possible kinds. */
  readonly kinds: number;
  readonly kindsOfOthers: readonly number[];
  readonly letters: string;
  readonly choices: readonly Choice[];
  readonly #written: string;
  #expression: RegExp | undefined;
  #parts: ReadonlyMap<string, string> | undefined;

  constructor(
    /** As it was declared. */
    readonly declared: string,
  ) {
    this.#written = foldLetters(declared);
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

  /** For each named part, the letters of its kinds. */
  get parts(): ReadonlyMap<string, string> {
    return (this.#parts ??= partsOf(this.#written));
  }
}

/** Alternative words, one of which is required; many patterns share them, so a sentence is searched once for each. */
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
 * Compiles a pattern to a regular expression over the words of a sentence, separated by one space. `{host:O}` is a mention of
 * one of these kinds, `{hosts:O+}` a list of such, `{day:D}` a date, by their letters in {@link SentenceView}. `~` before a
 * word is و or ف. `...` are words up to the next part, none of which ends the statement; `..E` such words without an edition,
 * `..P` without a person, `..O` without an organisation.
 */
export function patternOf(written: string): Pattern {
  let pattern = patterns.get(written);
  if (pattern === undefined) patterns.set(written, (pattern = new Pattern(written)));
  return pattern;
}

/** The compiled patterns of a list, cached by its first pattern. */
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

/** Like `matchAll`, which would clone the expression each time. */
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

/** A number with one bit for the letter of a kind of mention in patterns. */
export function kindBit(letter: string): number {
  return 1 << (letter.charCodeAt(0) - 65);
}

function kindBits(letters: string): number {
  return Array.from(letters, kindBit).reduce((all, bit) => all | bit, 0);
}

/** Arabic letters that folding changes: most patterns have none. */
const unfolded = new RegExp(
  `[${Array.from({ length: 0x2a }, (_, i) => String.fromCodePoint(0x0621 + i))
    .filter((letter) => foldLetter(letter) !== letter)
    .join('')}]`,
  'gu',
);

/** The pattern with its letters folded like those of words. */
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
