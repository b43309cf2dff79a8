/** What a sentence must have before a pattern can be found in it. */
export interface Needs {
  /** For each mention that must be there the letters of its kinds, as a pattern has them. */
  readonly mentions: readonly string[];
  /** The longest run of words that must stand in it; empty where none must. */
  readonly letters: string;
  /** Of each of these lists one must stand in it. */
  readonly choices: readonly Runs[];
}

/** Runs of words of which one must be there. */
type Runs = readonly string[];

interface Found {
  readonly mentions: string[];
  readonly runs: Runs[];
}

/** Words, a mention, where a group begins and ends, a choice; or what stands for words that are not known. */
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
/** A sign by which what stands before it may be left out. */
const repeat = /[?*]|\{0?,?\d*\}/uy;

/**
 * What of a pattern is not left out by a sign behind it, so that wherever the pattern is found that is: to look for this first costs a
 * tenth of looking for the pattern.
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

  /** Up to where a group ends, or the pattern: of several to choose from what each has. */
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

  /** A sign behind them is of their last letter. */
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

  /** Whether what was read last may be left out. */
  #isRepeated(): boolean {
    repeat.lastIndex = this.#at;
    return repeat.test(this.pattern);
  }
}

/** Of all that may be chosen the runs that tell most; nothing where something has none. */
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
