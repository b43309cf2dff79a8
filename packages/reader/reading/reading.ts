import type { EntityKind } from '../vocabulary.js';
import { groupBy } from '#text/group-by.js';
import { sentencesOf } from '#text/sentences/sentences-of.js';
import type { Dropped } from './analysis.js';
import type { Lexicon } from '../gazetteer/lexicon.js';
import {
  datesOf,
  datesOfYear,
  openingYear,
  relativeDates,
  type DateSpan,
} from '#text/words/dates.js';
import { corresponding, isBehindPlaceOfReport, isReportBehind } from '#text/words/dateline.js';
import { quotedIn, type QuotedPart } from '../text/quoted.js';
import { wordAt, tokensOf, type Token } from '#text/words/tokens.js';
import { Entities, type Referent } from './entities.js';
import { isBefore, MentionIndex } from './mention-index.js';
import type { Mention, NewMention } from './mention.js';
import type { HeldOffice, Office } from './office.js';
import type { Trace } from './trace.js';

export type { Mention } from './mention.js';

export interface ReadSentence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** Its tokens, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** True for a line of its own without a mark at its end: a heading. */
  readonly isHeading: boolean;
}

/** The mark that ends a sentence, also before the end mark of an agency: `….(end)`. */
const endMark = /[.!?؟…»”:؛](?:\s*\([^()]{1,12}\))?$/u;

/** The state of reading one document: its tokens, sentences, dates, and findings so far. */
export class Reading {
  readonly text: string;
  readonly points: readonly string[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly ReadSentence[];
  readonly dates: readonly DateSpan[];
  readonly quoted: readonly QuotedPart[];
  readonly entities: Entities;
  readonly dropped: Dropped[] = [];
  /** For each new edition, its forum and number. */
  readonly editions = new Map<string, { readonly series: Referent; readonly ordinal: number }>();
  /** The edition that the document is about. */
  mainEdition: Referent | undefined;
  /** For each new session, its kind. */
  readonly sessions = new Map<string, string>();
  /** Offices in the text; those without a person next to them have their holders by first token. */
  offices: readonly Office[] = [];
  readonly holders = new Map<number, Referent>();
  /** Offices from claims, in order. */
  readonly heldOffices: HeldOffice[] = [];
  /** The day on which the text was written: that of its dateline, else of its publication. */
  readonly written: string | undefined;
  readonly #mentions = new MentionIndex();
  #places: ReadonlyMap<string, readonly number[]> | undefined;
  readonly #dateAt: Int32Array;
  readonly #sentenceOf: Int32Array;

  constructor(
    text: string,
    /** The names of the graph, and the lists of personal names. */
    readonly lexicon: Lexicon,
    /** Counts the constructions of rules; none outside of measurements. */
    readonly trace?: Trace,
    /** The day on which the text was published, if it is known. */
    published?: string | null,
  ) {
    this.entities = new Entities(lexicon.vocabulary);
    this.text = text;
    this.points = Array.from(text);
    this.tokens = tokensOf(text);
    this.sentences = this.#readSentences();
    this.#sentenceOf = new Int32Array(this.tokens.length);
    for (const { index, from, to } of this.sentences) this.#sentenceOf.fill(index, from, to);
    const dates = datesOf(this.tokens);
    const written = this.#dateline(dates)?.value;
    this.written = written ?? published ?? undefined;
    this.dates = withOthers(dates, [
      ...this.sentences.flatMap(({ from }) => openingYear(this.tokens, from)),
      ...(written === undefined ? [] : relativeDates(this.tokens, written)),
      ...(written === undefined ? [] : datesOfYear(this.tokens, written)),
    ]);
    this.#dateAt = new Int32Array(this.tokens.length).fill(-1);
    for (const [index, { from, to }] of this.dates.entries()) this.#dateAt.fill(index, from, to);
    this.quoted = quotedIn(this.tokens);
  }

  /** In the order of the text; the longer first if two begin together. */
  get mentions(): readonly Mention[] {
    return this.#mentions.all;
  }

  /** How often a mention was added or removed. */
  get changes(): number {
    return this.#mentions.changes;
  }

  /** The mentions within some tokens, in order. */
  within(from: number, to: number): readonly Mention[] {
    return this.#mentions.within(from, to);
  }

  /** The last accepted mention that begins before a token and not before `earliest`. */
  lastBefore(
    token: number,
    isMeant: (mention: Mention) => boolean,
    earliest?: number,
    kind?: EntityKind,
  ): Mention | undefined {
    return this.#mentions.last(token, isMeant, earliest, kind && this.ofKind(kind));
  }

  /** The mentions of a kind, in order. */
  ofKind(kind: EntityKind): readonly Mention[] {
    return this.#mentions.ofKind(kind);
  }

  /** The index of a mention in {@link mentions}. */
  numberOf(mention: Mention): number {
    return this.#mentions.numberOf(mention);
  }

  /** Whether a mention is of an entity; valid once all are found. */
  names(entity: Referent): boolean {
    return this.#mentions.hasOf(entity);
  }

  /** The mentions of an entity, in order. */
  mentionsOf(entity: Referent): readonly Mention[] {
    return this.#mentions.of(entity);
  }

  /** The mentions of an entity that were found first, this many at most. */
  firstFound(entity: Referent, count: number): readonly Mention[] {
    return this.#mentions.firstAdded(entity, count);
  }

  /** The last mention of an entity that begins before a token. */
  lastOf(entity: Referent, before: number): Mention | undefined {
    return this.#mentions.lastOf(entity, before);
  }

  slice(start: number, end: number): string {
    // Without a character beyond U+FFFF, units are code points.
    if (this.points.length === this.text.length) return this.text.slice(start, end);
    return this.points.slice(start, end).join('');
  }

  /** The words between two tokens, as in the text. */
  words(from: number, to: number, skip = 0): string {
    const [first, last] = [this.tokens[from], this.tokens[to - 1]];
    return first && last ? this.slice(first.start + skip, last.end) : '';
  }

  /** The tokens of a word as it is written, in order. */
  placesOf(raw: string): readonly number[] {
    this.#places ??= groupBy(this.tokens.keys(), (at) => this.tokens[at]?.raw ?? '');
    return this.#places.get(raw) ?? [];
  }

  sentenceAt(token: number): number {
    return this.#sentenceOf[token] ?? 0;
  }

  /** Adds a mention of a new entity by its words, unless its place is taken. */
  addNamed(mention: Omit<NewMention, 'entity'>): Mention | undefined {
    if (this.#isTaken(mention.from, mention.to)) return undefined;
    const name = this.words(mention.from, mention.to, mention.skip);
    return this.add({ ...mention, entity: this.entities.named(mention.kind, name) });
  }

  /** Adds a mention. One that crosses another is ignored: earlier findings are surer. */
  add({ skip = 0, type = 'NAME', confidence = 0.9, ...mention }: NewMention): Mention | undefined {
    const [first, last] = [this.tokens[mention.from], this.tokens[mention.to - 1]];
    if (!first || !last || this.#isTaken(mention.from, mention.to)) return undefined;
    const span = { start: first.start + skip, end: last.end };
    const added = { ...mention, ...span, type, confidence };
    this.entities.spell(mention.entity, this.slice(span.start, span.end));
    this.#mentions.add(added);
    return added;
  }

  /**
   * Adds a short form of a forum. If it is organised, hosted, held or opened it means the main edition, else the forum itself.
   */
  addForum(series: Referent, place: Pick<NewMention, 'from' | 'to' | 'skip'>): void {
    const isHeld =
      /^(?:at|to)$/u.test(wordAt(this.tokens, place.from - 2)) ||
      this.tokens
        .slice(Math.max(0, place.from - 3), place.from)
        .some(({ folded }) => held.test(folded));
    const edition = isHeld ? this.editionBefore(place.from, series) : undefined;
    const entity = edition ?? series;
    this.add({
      ...place,
      kind: entity.kind,
      entity,
      type: 'NOMINAL',
      rule: 'short-form',
      confidence: 0.75,
    });
  }

  /** The last edition before a token, of this forum if given. */
  editionBefore(token: number, series?: Referent): Referent | undefined {
    const isMeant = ({ kind, entity }: Mention): boolean => {
      if (kind !== 'Edition') return false;
      const own = this.editions.get(entity.ref);
      return series === undefined || own === undefined || own.series === series;
    };
    const last = this.lastBefore(token, isMeant, 0, 'Edition');
    return last && this.#mainBeside(last, isMeant).entity;
  }

  /**
   * `the ninth edition, after the eighth had been hosted by …`: the following words are about the later edition, which comes
   * first.
   */
  #mainBeside(last: Mention, isMeant: (mention: Mention) => boolean): Mention {
    const { from = 0 } = this.sentences[this.sentenceAt(last.from)] ?? {};
    const first = this.within(from, last.from).find(isMeant);
    return first && this.#ordinalOf(first) > this.#ordinalOf(last) ? first : last;
  }

  #ordinalOf({ entity: { ref } }: Mention): number {
    const own = this.editions.get(ref)?.ordinal;
    if (own !== undefined) return own;
    return Number(
      this.lexicon.about(ref).find(({ predicate }) => predicate === 'ORDINAL')?.value ?? 0,
    );
  }

  remove(mention: Mention): void {
    this.#mentions.remove(mention);
  }

  /** The innermost mention that covers the token. */
  at(token: number): Mention | undefined {
    return best(this.#mentions.covering(token), (a, b) => isBefore(b, a));
  }

  /** The longest mention that begins at the token. */
  outermostAt(token: number): Mention | undefined {
    return best(
      this.beginningAt(token),
      (a, b) => a.to > b.to || (a.to === b.to && isBefore(a, b)),
    );
  }

  /** All mentions that cover the token. */
  covering(token: number): readonly Mention[] {
    return this.#mentions.covering(token);
  }

  beginningAt(token: number): readonly Mention[] {
    return this.#mentions.covering(token).filter(({ from }) => from === token);
  }

  /** The first mention that begins at the token. */
  startingAt(token: number): Mention | undefined {
    return best(this.beginningAt(token), isBefore);
  }

  /** The first mention that ends before the token. */
  endingAt(token: number): Mention | undefined {
    return best(
      this.#mentions.covering(token - 1).filter(({ to }) => to === token),
      isBefore,
    );
  }

  /** Whether a mention smaller than the given one covers the token. */
  isCoveredWithin(token: number, from: number, to: number): boolean {
    return this.#mentions.covering(token).some((each) => each.to - each.from < to - from);
  }

  /** The index in {@link dates} of the date that covers a token; negative for none. */
  dateAt(token: number): number {
    return this.#dateAt[token] ?? -1;
  }

  /** The date that begins at a token. */
  dateFrom(token: number): DateSpan | undefined {
    const date = this.dates[this.dateAt(token)];
    return date?.from === token ? date : undefined;
  }

  /** The dates within some tokens. */
  datesWithin(from: number, to: number): DateSpan[] {
    const places = new Set<number>();
    for (let token = from; token < to; token += 1) places.add(this.dateAt(token));
    return [...places]
      .flatMap((place) => this.dates[place] ?? [])
      .filter((date) => date.from >= from && date.to <= to);
  }

  isInDate(token: number): boolean {
    return this.dateAt(token) >= 0;
  }

  #isTaken(from: number, to: number): boolean {
    for (let token = from; token < to; token += 1)
      if (this.#mentions.covering(token).some((other) => crosses(other, from, to))) return true;
    return false;
  }

  /** `الرباط، 9 فبراير 2027 –`: the day before the first words of a paragraph, after the place of the report. */
  #dateline(dates: readonly DateSpan[]): DateSpan | undefined {
    return dates.find(({ from, to, value }) => {
      const sentence = this.sentences[this.sentenceAt(from)];
      const isBoth = wordAt(this.tokens, from - 1) === corresponding;
      const isFirst =
        sentence !== undefined && from > sentence.from && from < sentence.from + (isBoth ? 12 : 6);
      return (
        isFirst &&
        value.length > 'YYYY'.length &&
        to + (wordAt(this.tokens, from - 1) === '(' ? 1 : 0) < sentence.to &&
        !this.#isInTable(sentence) &&
        isBehindPlaceOfReport(this.tokens, sentence.from, from) &&
        isReportBehind(this.tokens, from, to)
      );
    });
  }

  /** Whether a line and one beside it have cells: `Oman | 9 February 2027 | …`. */
  #isInTable({ index }: ReadSentence): boolean {
    const [here, ...beside] = [index, index - 1, index + 1].map((at) => {
      const { from = 0, to = 0 } = this.sentences[at] ?? {};
      return this.tokens.slice(from, to).some(({ raw }) => raw === '|');
    });
    return here === true && beside.includes(true);
  }

  #readSentences(): ReadSentence[] {
    let token = 0;
    return sentencesOf(this.text).map(({ start, end, text }, index) => {
      while ((this.tokens[token]?.start ?? end) < start) token += 1;
      const from = token;
      while ((this.tokens[token]?.end ?? Infinity) <= end) token += 1;
      const isHeading = /^(?:\n|$)/u.test(this.#after(end)) && !endMark.test(text);
      return { index, start, end, from, to: token, isHeading };
    });
  }

  #after(end: number): string {
    return this.points[end] ?? '';
  }
}

/** All dates in order; others are only added outside of the first ones. */
function withOthers(dates: readonly DateSpan[], others: readonly DateSpan[]): DateSpan[] {
  const isFree = ({ from, to }: DateSpan): boolean =>
    dates.every((date) => date.to <= from || date.from >= to);
  return [...dates, ...others.filter(isFree)].sort((a, b) => a.from - b.from);
}

const held =
  /^[وف]?(?:[يت]?نظم|[يت]?ستضي|استضاف|[يت]عقد|عقد|افتتح|اختتم|[يت]?شارك|[يت]?حضر|اقيم|اقام|تنظيم|بتنظيم|باستضافه|host|organi[sz]|open|close|held|convene|during$|attend|address(?:ed|es)$|خلال$|اثناء$|هامش$)/u;

/** True if they overlap and neither contains the other. */
function crosses(other: Mention, from: number, to: number): boolean {
  if (other.from === from && other.to === to) return true;
  const beginsBefore = other.from < from && other.to < to;
  const endsBehind = from < other.from && to < other.to;
  return beginsBefore || endsBehind;
}

function best(
  mentions: readonly Mention[],
  isBetter: (a: Mention, b: Mention) => boolean,
): Mention | undefined {
  let found: Mention | undefined;
  for (const mention of mentions)
    if (found === undefined || isBetter(mention, found)) found = mention;
  return found;
}
