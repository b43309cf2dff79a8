/** Requirements of a pattern on a sentence. */
export interface Needs {
  /** For each required mention, the letters of its possible kinds. */
  readonly mentions: readonly string[];
  /** The longest required run of words; empty if none is required. */
  readonly letters: string;
  /** Lists of runs, one of each of which is required. */
  readonly choices: readonly Runs[];
}

/** Alternative runs of words. */
type Runs = readonly string[];

interface Found {
  readonly mentions: string[];
  readonly runs: Runs[];
}

/** Words, a mention, the start and end of a group, a choice, or a placeholder for unknown words. */
const part = new RegExp(
  [
    '(?<words>\\p{L}+(?:[ -]\\p{L}+)*)',
    '\\{\\w+:(?<kinds>[A-Z]+)\\+?\\}',
    '(?<group>\\((?:\\?(?:[:=!]|<[=!]|<\\w+>))?)',
    '(?<end>[)|])',
    '\\[(?:\\\\.|[^\\]\\\\])*\\]',
    '\\\\(?:[kK]<\\w+>|[pP]\\{\\w+(?:=\\w+)?\\}|.)',
    '\\.{2,3}[A-Z]?',
    '[^]',
  ].join('|'),
  'uy',
);
/** A quantifier that makes the preceding part optional. */
const repeat = /[?*]|\{0?,?\d*\}/uy;

/**
 * The required parts of a pattern: those without an optional quantifier. Looking for them first costs a tenth of matching the
 * pattern.
 */
export function needsOf(pattern: string): Needs {
  const { mentions, runs } = new NeedsReader(pattern).read();
  const alone = runs.flatMap((each) => (each.length === 1 ? each : []));
  const letters = alone.reduce((a, b) => (b.length > a.length ? b : a), '');
  return {
    mentions,
    letters,
    choices: runs.filter((each) => each.length > 1 || each[0] !== letters),
  };
}

class NeedsReader {
  #at = 0;

  constructor(readonly pattern: string) {}

  /** Reads up to the end of a group or the pattern; for alternatives, the common requirements. */
  read(): Found {
    const all = [this.#readOne()];
    while (this.pattern[this.#at - 1] === '|') all.push(this.#readOne());
    const [only] = all;
    return only && all.length === 1 ? only : { mentions: [], runs: eitherOf(all) };
  }

  #readOne(): Found {
    const found: Found = { mentions: [], runs: [] };
    while (this.#at < this.pattern.length) {
      part.lastIndex = this.#at;
      const { words, kinds, group, end } = part.exec(this.pattern)?.groups ?? {};
      this.#at = part.lastIndex;
      if (end !== undefined) return found;
      if (words !== undefined) this.#addWords(found, words);
      else if (group !== undefined) this.#addGroup(found, group);
      else if (kinds !== undefined && !this.#isRepeated()) found.mentions.push(kinds);
    }
    this.#at += 1;
    return found;
  }

  /** Adds words; a quantifier after them applies to their last letter. */
  #addWords({ runs }: Found, words: string): void {
    const run = this.#isRepeated() ? words.slice(0, -1) : words;
    if (run !== '') runs.push([run]);
  }

  #addGroup({ mentions, runs }: Found, group: string): void {
    const inner = this.read();
    if (/[=!]$/u.test(group) || this.#isRepeated()) return;
    mentions.push(...inner.mentions);
    runs.push(...inner.runs);
  }

  /** Whether the last part is optional. */
  #isRepeated(): boolean {
    repeat.lastIndex = this.#at;
    return repeat.test(this.pattern);
  }
}

/** The most selective runs of all alternatives; empty if one alternative has none. */
function eitherOf(all: readonly Found[]): Runs[] {
  const telling = all.map(({ runs }) => runs.reduce(moreTelling, []));
  return telling.some((runs) => runs.length === 0) ? [] : [[...new Set(telling.flat())]];
}

function moreTelling(a: Runs, b: Runs): Runs {
  return shortest(b) > shortest(a) ? b : a;
}

function shortest(runs: Runs): number {
  return runs.length === 0 ? 0 : Math.min(...runs.map(({ length }) => length));
}
