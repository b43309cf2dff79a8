import {
  arabicEditions,
  arabicEditionsOf,
  arabicEditionsPlural,
  arabicForums,
  englishEditions,
  englishForums,
  publications,
} from '../lexicon/names.js';
import type { Referent } from '../reading/entities.js';
import type { Mention, Reading } from '../reading/reading.js';
import { formIn } from '#text/words/forms.js';
import { readOrdinal, type NumeralSpan } from '#text/words/numerals.js';
import { previousEditionAt } from './previous-editions.js';
import { readNamesByHead } from './names-by-head.js';
import { bareOrdinalAt } from './bare-ordinals.js';
import {
  arabicCountedForum,
  englishCountedForum,
  forumWithNumber,
  organMeetingRule,
  removeNumbered,
} from './counted-forums.js';
import { isJunction } from './junctions.js';
import { ownEditionAt } from './own-editions.js';
import { isRoundOf } from './rounds.js';
import { splitForumAt, type SplitForum } from './split-forums.js';
import { wordsBefore, wordsBehind } from './surroundings.js';
import { wordAt } from '#text/words/tokens.js';

/** Names of forums in Arabic by their head noun: ملتقى الأنهار الكبرى. Editions confirm that a name is a forum. */
export function readArabicForums(reading: Reading): void {
  readNamesByHead(reading, (at) => headsAt(reading, at), {
    kind: 'ForumSeries',
    rule: 'arabic-forum',
  });
}

function headsAt(reading: Reading, at: number): { has(word: string): boolean } {
  if (isOfEdition(reading, at)) return anything;
  return isJunction(reading, at) ? nothing : arabicForums;
}

const nothing = { has: () => false };
const anything = { has: () => true };

/** النسخة الخامسة من …: a forum follows, unless it is a book or a report. */
function isOfEdition(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (publications.has(wordAt(tokens, at))) return false;
  const edition = tokens[at - 3];
  return (
    wordAt(tokens, at - 1) === 'من' &&
    edition !== undefined &&
    formIn(edition, arabicEditions) !== undefined &&
    readOrdinal(tokens, at - 2) !== undefined
  );
}

/** A numbered edition with its forum; the tokens of the forum and of the whole phrase. */
interface Found {
  readonly from: number;
  readonly to: number;
  readonly skip: number;
  readonly ordinal: number;
  readonly series: Referent | undefined;
}

/**
 * Editions by their number: الدورة السادسة من …, سادس دورات …, نسخته الثالثة, `the second edition of …`, `the twelfth … Week`.
 * Without a forum in the document a number counts something else.
 */
export function readEditions(reading: Reading): void {
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const split = splitForumAt(reading, at);
    if (split) {
      at = addSplit(reading, split) - 1;
      continue;
    }

    const found =
      editionAt(reading, at) ?? bareEditionAt(reading, at) ?? previousEditionAt(reading, at);
    const series = found && (found.series ?? seriesOf(reading, at) ?? seriesOfLast(reading, at));
    if (!found || !series) continue;
    const { from, to, skip, ordinal } = found;
    const entity = editionOf(reading, series, ordinal, reading.words(from, to, skip));
    removeNumbered(reading, from, to);
    reading.add({ from, to, skip, kind: 'Edition', entity, rule: 'edition', confidence: 0.9 });
    at = to - 1;
  }
}

/** A number alone counts the forum of the last named edition. */
function bareEditionAt(reading: Reading, at: number): Found | undefined {
  const found = bareOrdinalAt(reading, at);
  const series = found && seriesOfLast(reading, at);
  return series && { ...found, series };
}

function seriesOfLast(reading: Reading, at: number): Referent | undefined {
  const last = reading.editionBefore(at);
  return last && seriesOfEdition(reading, last);
}

function seriesOfEdition({ editions, lexicon, entities }: Reading, { ref }: Referent) {
  const known = lexicon.about(ref).find(({ predicate }) => predicate === 'EDITION_OF')?.object;
  return editions.get(ref)?.series ?? (known ? entities.known(known, 'ForumSeries') : undefined);
}

/** Adds a forum whose name is nowhere in one piece; it gets no mention. */
function addSplit(reading: Reading, { from, to, skip, ordinal, name, joined }: SplitForum): number {
  for (const mention of reading.within(from, to))
    if (mention.kind === 'ForumSeries') reading.remove(mention);
  const entity = reading.entities.named('Edition', reading.words(from, to, skip));
  reading.editions.set(entity.ref, {
    series:
      reading.entities.find('ForumSeries', joined) ?? reading.entities.named('ForumSeries', name),
    ordinal,
  });
  reading.add({ from, to, skip, kind: 'Edition', entity, rule: 'edition', confidence: 0.8 });
  return to;
}

function editionAt(reading: Reading, at: number): Found | undefined {
  const token = reading.tokens[at];
  if (!token || reading.isInDate(at) || reading.at(at)?.rule === organMeetingRule) return undefined;
  const own = ownEditionAt(reading, at);
  if (own) return own;
  return token.isArabic
    ? (arabicEdition(reading, at) ??
        countedForum(reading, at) ??
        arabicCountedForum(reading, at, (place) => definiteOrdinal(reading, place)))
    : englishEdition(reading, at);
}

function arabicEdition(reading: Reading, at: number): Found | undefined {
  const token = reading.tokens[at];
  const form = token && (formIn(token, arabicEditions) ?? formIn(token, arabicEditionsOf));
  if (!form) return partOfEditions(reading, at);
  const ordinal = definiteOrdinal(reading, at + 1);
  if (!ordinal || isNoEdition(reading, at, ordinal.to)) return undefined;
  const { to, value } = ordinal;
  const series = seriesBehind(reading, to)?.entity;
  if (!series && isRoundOf(reading, to)) return undefined;
  return { from: at, to, skip: form.skip, ordinal: value, series };
}

/** True for a meeting of an organ, a publication or a lap. */
function isNoEdition(reading: Reading, at: number, to: number): boolean {
  return noEdition.test(wordsBehind(reading, to, 8)) || lap.test(wordsBefore(reading, at));
}

/** سادس دورات الملتقى */
function partOfEditions(reading: Reading, at: number): Found | undefined {
  const ordinal = readOrdinal(reading.tokens, at);
  const plural = ordinal && reading.tokens[ordinal.to];
  if (!plural || !formIn(plural, arabicEditionsPlural)) return undefined;
  const series = reading.startingAt(ordinal.to + 1);
  if (series?.kind !== 'ForumSeries') return undefined;
  return { from: at, to: series.to, skip: 0, ordinal: ordinal.value, series: series.entity };
}

/** ملتقى الأنهار السادس: the number after the name. */
function countedForum(reading: Reading, at: number): Found | undefined {
  const series = reading.startingAt(at);
  if (series?.kind !== 'ForumSeries') return undefined;
  const ordinal = definiteOrdinal(reading, series.to);
  const token = reading.tokens[at];
  if (!ordinal || !token) return undefined;
  return {
    from: at,
    to: ordinal.to,
    skip: series.start - token.start,
    ordinal: ordinal.value,
    series: series.entity,
  };
}

/** الثالثة, or الـ12 in digits. */
export function definiteOrdinal(reading: Reading, at: number): NumeralSpan | undefined {
  const { tokens } = reading;
  const article = wordAt(tokens, at) === 'ال' ? 1 : 0;
  const digits = tokens[at + article];
  if (digits?.kind === 'NUMBER' && Number(digits.folded) > 0 && Number(digits.folded) < 200)
    return { from: at, to: at + article + 1, value: Number(digits.folded) };
  const ordinal = readOrdinal(tokens, at);
  return ordinal && tokens[at]?.folded.startsWith('ال') === true ? ordinal : undefined;
}

const printedBy = [...publications].map((word) =>
  word.replace(/^[a-z]/u, (letter) => `[${letter}${letter.toUpperCase()}]`),
);
/** من كتاب …, `of its report`: a publication. */
const printed = `(?:من|of) (?:(?:the|its|their) )?(?:[A-Z]\\S* )*?(?:${printedBy.join('|')}) (?![A-Z])`;
const ofPrinted = new RegExp(`^${printed}`, 'u');
/** للمجلس الوزاري, a meeting of an organ; حول المضمار, a lap; or a publication. */
const noEdition = new RegExp(`^(?:من \\S*<O>|ل+<O>|(?:\\S+ )?(?:حول|حلبه|مضمار) |${printed})`, 'u');
const lap = /(?:^| )[وف]?[يت]?(?:كمل|اكملت?|قطعت?|سجلت?) (?:\S+ ){0,3}$/u;

function seriesBehind(reading: Reading, at: number): Mention | undefined {
  const { tokens } = reading;
  let from = ['من', 'of', 'في'].includes(wordAt(tokens, at)) ? at + 1 : at;
  if (wordAt(tokens, from) === 'the') from += 1;
  if (/^[«“"]$/u.test(wordAt(tokens, from))) from += 1;
  const mention = reading.startingAt(from);
  return mention?.kind === 'ForumSeries' ? mention : undefined;
}

function englishEdition(reading: Reading, at: number): Found | undefined {
  const numbered = forumWithNumber(reading, at);
  if (numbered) return numbered;
  const ordinal = readOrdinal(reading.tokens, at);
  const next = ordinal && reading.tokens[ordinal.to];
  if (!next) return undefined;
  const found = { from: at, to: ordinal.to, skip: 0, ordinal: ordinal.value, series: undefined };
  if (englishEditions.has(next.folded)) return editionOfName(reading, found);
  return (
    editionOfForum(reading, found) ??
    englishCountedForum(reading, at, ordinal) ??
    (next.isCapital && englishForums.has(next.folded)
      ? { ...found, to: ordinal.to + 1 }
      : undefined)
  );
}

/** `the second edition`, with the forum after it. */
function editionOfName(reading: Reading, found: Found): Found | undefined {
  if (ofPrinted.test(wordsBehind(reading, found.to + 1, 8))) return undefined;
  const series = seriesBehind(reading, found.to + 1);
  return { ...found, to: series?.to ?? found.to + 1, series: series?.entity };
}

/** `the fifth annual Harbour Forum` */
function editionOfForum(reading: Reading, found: Found): Found | undefined {
  const isYearly = /^(?:annual|biennial|yearly)$/u.test(wordAt(reading.tokens, found.to));
  const named = reading.startingAt(isYearly ? found.to + 1 : found.to);
  if (named?.kind !== 'ForumSeries') return undefined;
  return { ...found, to: named.to, series: named.entity };
}

/** The last forum before the place, else the first after it. */
export function seriesOf(reading: Reading, at: number): Referent | undefined {
  const last = reading.lastBefore(at + 1, () => true, 0, 'ForumSeries');
  return (last ?? reading.ofKind('ForumSeries')[0])?.entity;
}

/** The edition of the graph with this number, else that of the document. */
export function editionOf(
  reading: Reading,
  series: Referent,
  ordinal: number,
  words: string,
): Referent {
  const { lexicon, entities } = reading;
  const known = lexicon
    .ofObject(series.ref)
    .filter(({ predicate }) => predicate === 'EDITION_OF')
    .find(({ subject }) => ordinalOf(reading, subject) === ordinal);
  if (known) return entities.known(known.subject, 'Edition');
  const key = `${series.ref} ${String(ordinal)}`;
  const there = entities.find('Edition', key);
  if (there) return there;
  const made = entities.named('Edition', words);
  const own = reading.editions.get(made.ref);
  const edition = own === undefined ? made : entities.fresh('Edition', words);
  entities.link(edition, key);
  reading.editions.set(edition.ref, { series, ordinal });
  return edition;
}

function ordinalOf(reading: Reading, edition: string): number | undefined {
  const claim = reading.lexicon.about(edition).find(({ predicate }) => predicate === 'ORDINAL');
  return claim ? Number(claim.value) : undefined;
}

/**
 * Turns a forum without an edition in the document into an event, if the words treat it as one, and drops places where waters
 * meet.
 */
export function settleForums(reading: Reading): void {
  const held = new Set(Array.from(reading.editions.values(), ({ series }) => series));
  for (const mention of [...reading.mentions]) {
    const { entity } = mention;
    if (mention.kind !== 'ForumSeries' || entity.isKnown || held.has(entity)) continue;
    reading.remove(mention);
    if (!isHeld(reading, mention)) continue;
    const event = reading.entities.named('Event', reading.slice(mention.start, mention.end));
    const { from, to, start, confidence } = mention;
    const skip = start - (reading.tokens[from]?.start ?? start);
    reading.add({
      from,
      to,
      skip,
      kind: 'Event',
      entity: event,
      rule: mention.rule,
      confidence: confidence - 0.2,
    });
  }
}

/** In Latin letters its capitals show it; in Arabic a verb of holding or opening next to it. */
function isHeld(reading: Reading, { from, to }: Mention): boolean {
  if (reading.tokens[from]?.isArabic !== true) return true;
  const start = reading.sentences[reading.sentenceAt(from)]?.from ?? 0;
  const near = reading.tokens.slice(Math.max(start, from - 8), to + 4);
  return near.some(({ folded }) => holding.test(folded));
}

const holding =
  /^[وف]?(?:[يت])?(?:عقد|اقيم|اقام|افتتح|اختتم|انطلق|نظم|استضاف|ستضيف|شارك|حضر|ينطلق|تنطلق|ختتم)/u;
