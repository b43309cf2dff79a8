/** What a sentence must have before a pattern can be found in it. */
export interface Needs {
  /** For each mention that must be there the letters of its kinds, as a pattern has them. */
  readonly mentions: readonly string[];
  /** The longest run of letters that must stand in it; empty where none must. */
  readonly letters: string;
  /** Of each of these lists one must stand in it. */
  readonly choices: readonly (readonly string[])[];
}

/** A group of nothing but words to choose from. */
const words = /\(\?:([^()[\]{}\\?*+.]+)\)/uy;
const slot = /\{\w+:([A-Z]+)\+?\}/uy;
const escape = /\\(?:k<\w+>|p\{\w+(?:=\w+)?\}|.)/iuy;
/** Words in between, none of which is of a kind. */
const between = /\.{2,3}[A-Z]?/uy;
const characters = /\[(?:\\.|[^\]\\])*\]/uy;
const repeat = /[?*]|\{0?,?\d*\}/uy;
const letter = /\p{L}/u;

/**
 * What of a pattern stands in no group and is not left out by a sign behind it, so that wherever the pattern is found that is: to look
 * for this first costs a tenth of looking for the pattern.
 */
export function needsOf(pattern: string): Needs {
  return new NeedsReader(pattern).read();
}

class NeedsReader {
  #at = 0;
  #depth = 0;
  readonly #mentions: string[] = [];
  readonly #choices: (readonly string[])[] = [];
  #run = '';
  #longest = '';
  #hasChoice = false;

  constructor(readonly pattern: string) {}

  read(): Needs {
    while (this.#at < this.pattern.length) this.#step();
    this.#endRun();
    // Of a choice between wholes nothing must be there.
    return this.#hasChoice
      ? { mentions: [], letters: '', choices: [] }
      : { mentions: this.#mentions, letters: this.#longest, choices: this.#choices };
  }

  #step(): void {
    if (this.#takeMention() || this.#takeChoice()) return;
    if (this.#taken(escape) ?? this.#taken(characters) ?? this.#taken(between)) this.#endRun();
    else this.#take(this.pattern[this.#at] ?? '');
  }

  #takeMention(): boolean {
    const mention = this.#taken(slot);
    if (!mention) return false;
    this.#endRun();
    if (this.#mustBe()) this.#mentions.push(mention[1] ?? '');
    return true;
  }

  #takeChoice(): boolean {
    const choice = this.#taken(words);
    if (!choice) return false;
    this.#endRun();
    if (this.#mustBe()) this.#addChoice(choice[1] ?? '');
    return true;
  }

  /** Whether what was read last stands in no group and is not left out. */
  #mustBe(): boolean {
    return this.#depth === 0 && !this.#isRepeated();
  }

  #take(character: string): void {
    this.#at += 1;
    if (character === '(') this.#depth += 1;
    if (character === ')') this.#depth -= 1;
    if (character === '|' && this.#depth === 0) this.#hasChoice = true;
    if (this.#depth === 0 && letter.test(character) && !this.#isRepeated()) this.#run += character;
    else this.#endRun();
  }

  #addChoice(choice: string): void {
    const runs = choice.split('|').map(longestRun);
    if (!runs.includes('')) this.#choices.push(runs);
  }

  #endRun(): void {
    if (this.#run.length > this.#longest.length) this.#longest = this.#run;
    this.#run = '';
  }

  /** Whether what was read last may be left out. */
  #isRepeated(): boolean {
    repeat.lastIndex = this.#at;
    return repeat.test(this.pattern);
  }

  #taken(part: RegExp): RegExpExecArray | null {
    part.lastIndex = this.#at;
    const found = part.exec(this.pattern);
    if (found) this.#at += found[0].length;
    return found;
  }
}

function longestRun(text: string): string {
  return text.split(/\P{L}+/u).reduce((a, b) => (b.length > a.length ? b : a), '');
}
