import type { Predicate } from '../vocabulary.js';
import type { Referent } from '../reading/entities.js';
import type { Mention, Reading, ReadSentence } from '../reading/reading.js';
import type { DateSpan } from '#text/words/dates.js';
import { wordAt } from '#text/words/tokens.js';
import { arabicPlaces } from '../lexicon/names.js';
import { formIn } from '#text/words/forms.js';
import { patternOf, type Pattern } from './pattern.js';
import { hedgeOf, isCalledOff, isDenyingLabel } from './hedges.js';
import { isMisreported } from './corrections.js';
import { letterOf } from './kind-letters.js';
import { isImagined } from './fictions.js';
import { isPaired } from './respectively.js';
import { partAsides, withoutAppositions, type Unit } from './appositions.js';
import { describedOwner } from './described-owner.js';
import { labelOf } from './label-of.js';
import { speaksOfAnother } from './another-edition.js';
import { isBesideEdition } from './side-events.js';
import { editionOfParagraph, isCompared, mayBeMeant } from './which-edition.js';
import {
  behindDateline,
  cliticsOf,
  cliticsOfTitle,
  foldedAt,
  isBehindOpeningDate,
  isPlaceNoun,
  isSkipped,
  titleBefore,
} from './sentence-view-words.js';
import type { ReadClaim, Stated } from './read-claim.js';
import { topicsOf, type TopicKind } from '../discourse/topics.js';
import type { Gender } from '../reading/saying-verbs.js';

export type { ReadClaim, Stated };

/** A match of a pattern, with its named parts. */
export interface Match {
  /** The pattern. */
  readonly by: string;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** The mention of a named part. */
  one(name: string): Mention | undefined;
  /** The mentions of a named list. */
  all(name: string): readonly Mention[];
  date(name: string): DateSpan | undefined;
  has(name: string): boolean;
}

/** The words of a claim, and the pattern or the line of a frame. */
type Read = Pick<Match, 'from' | 'to'> & Partial<Pick<Match, 'by'>>;

/** `What is the Network?`, alone in the first line, is a title although it ends with a mark. */
function isTitle(reading: Reading, { end, isHeading }: ReadSentence): boolean {
  const next = reading.sentences[1];
  return isHeading || (next !== undefined && reading.slice(end, next.start).includes('\n'));
}

/** Maximum of words between a deed and its day. */
const farthestDay = 6;
/** Words behind which a day belongs to something else. */
const endsDeed = /^(?:[.,;:()،؛–—]|and|but|which|who|while|و|التي|الذي)$/u;

/**
 * A sentence as rules match it: every outermost mention, date and number is one word, `<O3>`, `<D0>`; clitics before a mention
 * are separate words; articles, titles, brackets and offices in apposition are left out.
 */
export class SentenceView {
  readonly text: string;
  readonly claims: ReadClaim[] = [];
  readonly #units: readonly Unit[];
  /** Persons of a list, each with the clause that describes it. */
  readonly #described: Unit[][] = [];
  readonly #offsets: number[] = [];
  /** The letters of its mentions, dates and numbers. */
  readonly #kinds = new Set<string>();

  /** @param units its words; by default those of the sentence */
  constructor(
    readonly reading: Reading,
    readonly sentence: ReadSentence,
    units?: readonly Unit[],
  ) {
    this.#units = units ?? withoutAppositions([...this.#read()], this.#described);
    let text = ' ';
    for (const unit of this.#units) {
      this.#offsets.push(text.length);
      text += `${unit.text} `;
      if (unit.text.startsWith('<')) this.#kinds.add(unit.text.charAt(1));
    }
    this.text = text;
  }

  /** Its words. */
  get units(): readonly Unit[] {
    return this.#units;
  }

  /** The same sentence with other words. */
  withUnits(units: readonly Unit[]): SentenceView {
    return new SentenceView(this.reading, this.sentence, units);
  }

  /** The place of some of its words, as a match has it. */
  place(first: number, last: number): Pick<Match, 'start' | 'end' | 'from' | 'to'> {
    const end = this.#units[last];
    return {
      start: this.#offsets[first] ?? 0,
      end: end ? (this.#offsets[last] ?? 0) + end.text.length : this.text.length,
      from: this.#units[first]?.from ?? this.sentence.from,
      to: end?.to ?? this.sentence.to,
    };
  }

  /** The mention of a word like <O3>. */
  mentionOf(unit: number): Mention | undefined {
    const index = /^<[A-Z](\d+)>$/u.exec(this.#units[unit]?.text ?? '')?.[1];
    return index === undefined ? undefined : this.reading.mentions[Number(index)];
  }

  /** The date of a word like <D0>. */
  dateOf(unit: number): DateSpan | undefined {
    return this.reading.dates[Number(/^<D(\d+)>$/u.exec(this.#units[unit]?.text ?? '')?.[1] ?? -1)];
  }

  /** The sentence without its asides, and each aside by itself; empty if there are none. */
  parts(): SentenceView[] {
    const { rest, asides = [] } = partAsides(this.#units) ?? {};
    const all = [...asides, ...this.#described];
    if (all.length === 0 || isImagined(this.text)) return [];
    // An aside about a cancelled event did not happen either.
    const said = isCalledOff(this.text) ? [] : all;
    return [...(rest ? [rest] : []), ...said].map(
      (units) => new SentenceView(this.reading, this.sentence, units),
    );
  }

  /** All matches of a pattern (see {@link patternOf}). */
  matches(written: string): readonly Match[] {
    this.reading.trace?.asked('pattern', [written]);
    const pattern = patternOf(written);
    if (!pattern.needs.every((kinds) => kinds.some((kind) => this.#kinds.has(kind)))) return [];
    const found = [...this.text.matchAll(pattern.expression)];
    if (found.length > 0) this.reading.trace?.matched('pattern', written);
    return found.map((match) => this.#toMatch(match, pattern));
  }

  /** The matches of patterns that state a fact: not denied, planned or conditional. */
  *facts(...patterns: readonly string[]): Generator<Match> {
    for (const pattern of patterns)
      for (const match of this.matches(pattern))
        if (!isPaired(this.text, match) && this.isFact(match)) yield match;
  }

  /** Whether the words state a fact. A hedged one is recorded as dropped. */
  isFact({ start, end, from, to }: Pick<Match, 'start' | 'end' | 'from' | 'to'>): boolean {
    const hedge = isDenyingLabel(this.label)
      ? 'The label of the line says that it did not come about.'
      : isMisreported(this.reading, this.sentence, to)
        ? 'The text corrects it.'
        : this.#isToCome(from, to)
          ? 'It is of a day after the text was written.'
          : hedgeOf(this.text, start, end);
    if (hedge === undefined) return true;
    this.reading.dropped.push({ what: this.reading.words(from, to), why: hedge });
    return false;
  }

  /** True for `hosts it in 2031` of a text that is older. */
  #isToCome(from: number, to: number): boolean {
    const { written = '9999', tokens } = this.reading;
    const rest = tokens.slice(to, Math.min(to + farthestDay, this.sentence.to));
    const end = rest.findIndex(({ folded }) => endsDeed.test(folded));
    // `2031: Oman hosts it.`
    const first = this.#units.slice(0, 2).find(({ text }) => text.startsWith('<D'));
    const opening = first ? this.reading.datesWithin(first.from, first.to) : [];
    return [...opening, ...this.reading.datesWithin(from, to + (end < 0 ? rest.length : end))].some(
      ({ value, from: at }) =>
        value > written.slice(0, value.length) &&
        !value.startsWith(written) &&
        !/^(?:until|till|to|by|through|حتي|الي)$/u.test(wordAt(tokens, at - 1)) &&
        !/^(?:بدءا|ابتداء|اعتبارا) من$/u.test(
          `${wordAt(tokens, at - 2)} ${wordAt(tokens, at - 1)}`,
        ),
    );
  }

  /** The label of a line before its colon: `Venue: …`, الجهة المنظمة: …. */
  get label(): string {
    return labelOf(this.reading, this.sentence);
  }

  /** The organisation in the document's title. */
  get mainOrganisation(): Referent | undefined {
    const first = this.reading.sentences[0];
    if (!first || !isTitle(this.reading, first)) return undefined;
    const main = this.reading
      .within(first.from, first.to)
      .find(({ kind, type }) => kind === 'Organization' && type === 'NAME')?.entity;
    const isReporter = main && topicsOf(this.reading).reporters.has(main);
    return isReporter ? this.meant('ORGANISATION', this.sentence.from) : main;
  }

  /** The entity of a kind that is meant by a pronoun, or by a verb without a subject, at a token. */
  meant(kind: TopicKind, token: number, gender?: Gender): Referent | undefined {
    return topicsOf(this.reading).meantAt(kind, token, gender)?.mention.entity;
  }

  claim(rule: string, { by, from, to }: Read, stated: Stated): void {
    this.claims.push({ ...stated, rule, sentence: this.sentence.index, from, to });
    this.reading.trace?.claimed(stated, by);
  }

  /** Claims a relation between two mentions, if both exist. */
  relate(
    rule: string,
    match: Read,
    [subject, predicate, object]: readonly [Referent | undefined, Predicate, Referent | undefined],
    rest: Partial<Stated> = {},
  ): void {
    if (subject && object) this.claim(rule, match, { ...rest, subject, predicate, object });
  }

  /** The mentions of the sentence, including nested ones. */
  get mentions(): readonly Mention[] {
    const { from, to } = this.sentence;
    return this.reading.within(from, to);
  }

  /** The edition meant by a mention of an edition or of its forum. */
  editionOf(mention: Mention | undefined): Referent | undefined {
    if (mention?.kind === 'Edition') return mention.entity;
    if (mention?.kind !== 'ForumSeries') return undefined;
    const here = this.mentions.find(({ kind }) => kind === 'Edition')?.entity;
    if (here) return here;
    const meant =
      this.reading.editionBefore(mention.from, mention.entity) ?? this.reading.mainEdition;
    return meant && mayBeMeant(this.reading, meant, mention.entity, this.text) ? meant : undefined;
  }

  /** The edition of an action: the named one, unless a side event is meant, else the nearby one. */
  editionDone(match: Match, name: string): Referent | undefined {
    const named = match.one(name);
    if (!named) return this.editionNear(match.from);
    const words = this.text.slice(match.start - 1, match.end + 1);
    const isBeside = isBesideEdition(words.replace(/(?:[وفبكل] )*<[ES]\d+> $/u, ''));
    return isBeside ? undefined : this.editionOf(named);
  }

  /** The edition meant by `it` at a token: the last one before it, else after it, within two sentences, else the main one. */
  editionNear(token: number): Referent | undefined {
    const { from, to, index } = this.sentence;
    if (speaksOfAnother(this.reading, from, token)) return undefined;
    const isEdition = (each: Mention) => each.kind === 'Edition' && !isCompared(this.reading, each);
    const start = this.reading.sentences[Math.max(0, index - 1)]?.from ?? from;
    const near =
      this.reading.lastBefore(token, isEdition, from) ??
      this.reading.lastBefore(to, isEdition, start);
    if (near && near.from < from) return this.reading.editionBefore(near.to);
    return near?.entity ?? this.mainEditionAt(token);
  }

  /** The main edition, if the document has named it, or its forum, before the token. */
  mainEditionAt(token: number): Referent | undefined {
    const { mainEdition: main } = this.reading;
    if (!main) return undefined;
    const series = this.reading.editions.get(main.ref)?.series;
    const isNamed = ({ entity }: Mention): boolean => entity === main || entity === series;
    if (!this.reading.lastBefore(token, isNamed)) return undefined;
    return editionOfParagraph(this.reading, token, main) ?? main;
  }

  #toMatch(match: RegExpExecArray, { declared, parts }: Pattern): Match {
    const start = match.index;
    const end = start + match[0].length;
    const within = this.#units.filter((_, i) => {
      const at = this.#offsets[i] ?? -1;
      return at >= start && at < end;
    });
    const group = (name: string): string => match.groups?.[name] ?? '';
    const all = (name: string): Mention[] =>
      [...group(name).matchAll(/<([A-Z])(\d+)>/gu)].flatMap(([, kind = '', index]) =>
        (parts.get(name) ?? kind).includes(kind)
          ? (this.reading.mentions[Number(index)] ?? [])
          : [],
      );
    return {
      by: declared,
      start,
      end,
      all,
      from: within[0]?.from ?? this.sentence.from,
      to: within.at(-1)?.to ?? this.sentence.to,
      one: (name) => all(name)[0],
      date: (name) => this.reading.dates[Number(/<D(\d+)>/u.exec(group(name))?.[1] ?? -1)],
      has: (name) => match.groups?.[name] !== undefined,
    };
  }

  *#read(): Generator<Unit> {
    const { reading, sentence } = this;
    for (let at = behindDateline(reading, sentence); at < sentence.to;) {
      const unit = this.#unitAt(at);
      if (unit) yield* unit;
      const isBracket = reading.tokens[at]?.raw === '(' && !unit?.length;
      at = this.#behindMark(Math.max(at + 1, unit?.at(-1)?.to ?? at + 1), isBracket);
    }
  }

  #behindMark(at: number, isBracket: boolean): number {
    if (isBehindOpeningDate(this.reading, this.sentence, at)) return at + 1;
    return isBracket ? this.#behindBracket(at) : at;
  }

  #unitAt(at: number): Unit[] | undefined {
    const { reading } = this;
    const mention = reading.outermostAt(at);
    if (mention) return this.#mentionUnits(mention);
    const date = reading.dateAt(at);
    if (reading.dates[date]?.from === at)
      return [{ text: `<D${String(date)}>`, from: at, to: reading.dates[date].to }];
    const token = reading.tokens[at];
    if (!token || isSkipped(reading, at)) return undefined;
    const title = isPlaceNoun(reading, at) ? formIn(token, arabicPlaces) : titleBefore(reading, at);
    if (title)
      return Array.from(cliticsOfTitle(token, title), (text) => ({ text, from: at, to: at }));
    return [{ text: foldedAt(reading, at), from: at, to: at + 1 }];
  }

  #mentionUnits(mention: Mention): Unit[] {
    const token = this.reading.tokens[mention.from];
    const letter = letterOf(this.reading, mention);
    const index = this.reading.numberOf(mention);
    const unit = { text: `<${letter}${String(index)}>`, from: mention.from, to: mention.to };
    const clitics = token ? cliticsOf(token, mention) : '';
    const owner = letter === 'R' ? describedOwner(this.reading, mention) : undefined;
    return [
      ...Array.from(clitics, (text) => ({ text, from: mention.from, to: mention.from })),
      unit,
      ...(owner ? this.#mentionUnits(owner) : []),
    ];
  }

  /** The token after a closing bracket, unless the bracket holds a date or is long. */
  #behindBracket(at: number): number {
    for (let to = at; to < Math.min(at + 12, this.sentence.to); to += 1)
      if (wordAt(this.reading.tokens, to) === ')') return to + 1;
    return at;
  }
}
