import { makeOncePer } from '#text/get-or-make.js';
import type { Token } from '#text/words/tokens.js';
import { ministerial } from '../lexicon/people.js';
import type { Mention, Reading } from '../reading/reading.js';
import { arabicRoleAt } from './arabic-roles.js';
import { englishRoleAt } from './english-roles.js';

/** A word of the line: its letters or a sign, and its tokens. */
interface Unit {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const signs: Readonly<Partial<Record<string, string>>> = {
  Organization: 'O',
  Country: 'C',
  Person: 'P',
  Place: 'L',
  ForumSeries: 'S',
  Edition: 'E',
};
const longestOffice = 4;

/**
 * The words of a sentence before a token, each with a blank behind it. Signs stand for known things, behind their clitics: `<O>` an
 * organisation, `<C>` a state, `<L>` a place, `<P>` a person, `<S>` a forum, `<E>` an edition, `<D>` a date, `<R>` an office that
 * is definite, `<r>` one that is not, `<A>` one in the accusative; in English `<Rm>` a minister, `<Rt>` the head of a town, and
 * words with capitals as they are but for the first of the sentence. Words further back are `…`.
 *
 * @param most the number of words
 */
export function wordsBefore(reading: Reading, at: number, most = 10): string {
  return lineOf(reading).before(at, most);
}

/** The same for the words that begin at a token. */
export function wordsBehind(reading: Reading, at: number, most = 4): string {
  return lineOf(reading).behind(at, most);
}

/** A pattern of any of these words. */
export function anyOf(words: Iterable<string>): string {
  return `(?:${[...words].join('|')})`;
}

/**
 * The end of words before a place, if it is behind these, which have their blanks. Tried from the end backwards, it fails at
 * once for most words.
 */
export function behindWords(words: string): RegExp {
  return new RegExp(`$(?<=(?:^| )${words})`, 'u');
}

/** The beginning of words behind a place, if they are these. */
export function beforeWords(words: string): RegExp {
  return new RegExp(`^${words}`, 'u');
}

/** The token behind the words that begin at a token, if they are so; undefined if not. */
export function endOfWords(
  reading: Reading,
  at: number,
  words: RegExp,
  most = 16,
): number | undefined {
  const [met] = words.exec(wordsBehind(reading, at, most)) ?? [];
  return met === undefined ? undefined : lineOf(reading).tokenBehind(at, met.length);
}

const lineOf = makeOncePer((reading: Reading) => new Line(reading));

/** The units of a text, made when they are asked for and forgotten when a mention is added or removed. */
class Line {
  readonly #units = new Map<number, Unit>();
  /** Offices over tokens, which no mention changes. */
  readonly #offices = new Map<number, Unit | undefined>();
  #changes = 0;

  constructor(readonly reading: Reading) {}

  before(at: number, most: number): string {
    const { from = at } = this.reading.sentences[this.reading.sentenceAt(at)] ?? {};
    let [text, end] = ['', at];
    for (let left = most; end > from && left > 0; left -= 1) {
      const unit = this.#unitAt(end - 1);
      text = `${unit.text} ${text}`;
      end = unit.from;
    }
    return end > from ? `… ${text}` : text;
  }

  behind(at: number, most: number): string {
    const { to = at } = this.reading.sentences[this.reading.sentenceAt(at)] ?? {};
    let text = '';
    for (let [start, left] = [at, most]; start < to && left > 0; left -= 1) {
      const unit = this.#unitAt(start);
      text += `${unit.text} `;
      start = unit.to;
    }
    return text;
  }

  /** The token behind so many letters of the line from a token on. */
  tokenBehind(at: number, length: number): number {
    let start = at;
    for (let left = length; left > 0;) {
      const { text, to } = this.#unitAt(start);
      left -= text.length + 1;
      start = to;
    }
    return start;
  }

  #unitAt(at: number): Unit {
    if (this.#changes !== this.reading.changes) this.#units.clear();
    this.#changes = this.reading.changes;
    let unit = this.#units.get(at);
    if (!unit) this.#units.set(at, (unit = this.#read(at)));
    return unit;
  }

  #read(at: number): Unit {
    const { reading } = this;
    const mention = reading.covering(at).reduce(longer, undefined);
    // أمين عام: read as a name, as أمين is one.
    const office = mention?.kind === 'Person' ? this.#officeOver(at) : undefined;
    if (office) return office;
    if (mention) return this.#signed(mention, mention.type === 'ROLE' ? 'R' : signs[mention.kind]);
    const date = reading.dates[reading.dateAt(at)];
    if (date) return { text: '<D>', from: date.from, to: date.to };
    return this.#officeOver(at) ?? { text: wordOf(reading, at), from: at, to: at + 1 };
  }

  #officeOver(at: number): Unit | undefined {
    if (!this.#offices.has(at)) this.#offices.set(at, officeOver(this.reading, at));
    return this.#offices.get(at);
  }

  #signed({ from, to, start }: Mention, sign: string | undefined): Unit {
    if (sign === undefined) return { text: this.reading.words(from, to), from, to };
    const first = this.reading.tokens[from];
    const before = this.reading.slice(first?.start ?? start, start);
    const clitics = before === '' && first?.folded.startsWith('لل') ? 'ل' : before;
    return { text: `${clitics}<${sign}>`, from, to };
  }
}

/** Folded, unless it has a capital within a sentence. */
function wordOf(reading: Reading, at: number): string {
  const { raw = '', folded = '', isCapital = false } = reading.tokens[at] ?? {};
  const isFirst = reading.sentences[reading.sentenceAt(at)]?.from === at;
  return isCapital && !isFirst ? raw : folded;
}

function longer(one: Mention | undefined, other: Mention): Mention {
  return one && one.to - one.from >= other.to - other.from ? one : other;
}

/** The longest office that covers a token, with و, ف, ب or ل before it. */
function officeOver(reading: Reading, at: number): Unit | undefined {
  const { tokens } = reading;
  for (let from = Math.max(0, at - longestOffice + 1); from <= at; from += 1) {
    const token = tokens[from];
    if (!token || reading.sentenceAt(from) !== reading.sentenceAt(at)) continue;
    const office = token.isArabic ? arabicOffice(tokens, from, token) : englishOffice(tokens, from);
    if (office && office.to > at) return { ...office, from };
  }
  return undefined;
}

type Office = Omit<Unit, 'from'>;

function englishOffice(tokens: readonly Token[], from: number): Office | undefined {
  const role = englishRoleAt(tokens, from);
  if (!role) return undefined;
  const sort = ministerial.has(role.key) ? 'm' : /^(?:mayor|governor)$/u.test(role.key) ? 't' : '';
  return { text: `<R${sort}>`, to: role.to };
}

function arabicOffice(tokens: readonly Token[], from: number, token: Token): Office | undefined {
  const role = arabicRoleAt(tokens, from);
  if (role) return { text: signOf(token, role.skip), to: role.to };
  const [, led = '', noun = ''] = /^([وف]?ب)(.{3,})$/u.exec(token.folded) ?? [];
  if (led === '') return undefined;
  const rest = tokens.slice(from + 1, from + longestOffice);
  const behind = arabicRoleAt([{ ...token, folded: noun, forms: undefined }, ...rest], 0);
  return behind && { text: signOf(token, led.length), to: from + behind.to };
}

function signOf({ raw, folded }: Token, skip: number): string {
  const word = folded.slice(skip);
  const isOwned = /^(?:ال|لل)|.{3,}(?:ها|ه)$/u.test(word);
  const isAccusative = raw.includes('\u064B') || (!isOwned && /.{3,}ا$/u.test(word));
  return `${folded.slice(0, skip)}<${isAccusative ? 'A' : isOwned ? 'R' : 'r'}>`;
}
