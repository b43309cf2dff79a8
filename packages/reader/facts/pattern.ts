import { getOrMake } from '#text/get-or-make.js';

/** A compiled pattern. */
export interface Pattern {
  /** As it was declared. */
  readonly declared: string;
  /** For each named part, the letters of its kinds. */
  readonly parts: ReadonlyMap<string, string>;
  /** The letters of the kinds of each mention without which it matches nothing. */
  readonly needs: readonly (readonly string[])[];
  readonly expression: RegExp;
}

const patterns = new Map<string, Pattern>();

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
 * word is و or ف. `...` are words up to the next part, none of which ends the statement, `..` fewer of them. Its letters are folded.
 */
export function patternOf(declared: string): Pattern {
  return getOrMake(patterns, declared, () => ({
    declared,
    parts: new Map(partsOf(declared)),
    needs: partsOf(withoutGroups(declared)).map(([, kinds]) => Array.from(kinds)),
    expression: new RegExp(`(?<= )(?:${expand(declared)})(?= )`, 'gu'),
  }));
}

function partsOf(pattern: string): [name: string, kinds: string][] {
  const parts = pattern.matchAll(/\{(\w+):([A-Z]+)\+?\}/gu);
  return Array.from(parts, ([, name = '', kinds = '']) => [name, kinds]);
}

/** The pattern without what may be missing. */
function withoutGroups(pattern: string): string {
  const rest = pattern.replaceAll(/\((?:[^()[\]\\]|\\.|\[(?:\\.|[^\]\\])*\])*\)/gu, '');
  return rest === pattern ? rest : withoutGroups(rest);
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
    .replaceAll('... ', '(?:[^\\s.;؛:؟?!]+ ){0,14}?')
    .replaceAll('.. ', '(?:[^\\s.;؛:؟?!،,]+ ){0,5}?');
}
