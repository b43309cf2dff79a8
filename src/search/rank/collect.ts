import type { SearchOptions } from '../hit.js';
import { article, stemsOf } from '../clitics.js';
import { bareKey } from '../exonyms.js';
import { langNumber } from '../names/name-columns.js';
import type { NameTable } from '../names/name-table.js';
import type { Asked } from '../query/read-query.js';
import {
  isMiddleName,
  type MatchedReading,
  type MatchedWord,
  meetingsOf,
  otherWord,
} from '../query/matched-word.js';
import { prefixQuality } from '../rules/prefix.js';
import { slotOf } from '../vocabulary/posting.js';
import type { Voweling } from '../voweling.js';
import { Account, wordsNeeded } from './account-for-words.js';
import { type Answers, wholeQuery, wholeStem } from './answer.js';
import { cliticScore, evidenceScore, exactScore, finalScore, partialShare } from './score.js';
import type { Tally } from './tally.js';

/** Whether a name may answer at all. */
export type Filter = (slot: number) => boolean;

/** Accepts names in the requested language or in none, of entities of the requested kinds, stated by the requested dataset. */
export function filterOf(
  { kinds, lang, dataset }: Pick<SearchOptions, 'kinds' | 'lang' | 'dataset'>,
  { columns }: NameTable,
): Filter {
  if (!kinds && !lang && dataset === undefined) return () => true;
  const isSaid = dataset === undefined ? undefined : columns.areSaidBy(dataset);
  const isWanted = columns.kinds.map((kind) => !kinds || kinds.includes(kind));
  const { kind, lang: langs } = columns;
  const wanted = langNumber(lang ?? null);
  return (slot) =>
    isWanted[kind[slot] ?? 0] === true &&
    (wanted === 0 || langs[slot] === 0 || langs[slot] === wanted) &&
    (isSaid?.(slot) ?? true);
}

/** The destination of offered names, with the means to find them. */
export interface Collection {
  readonly names: NameTable;
  readonly filter: Filter;
  /** Minimum score of an answer. */
  readonly least: number;
  readonly tally: Tally;
  readonly answers: Answers;
}

/** Offers the names that match a query, as a whole and in each of its readings. */
export function offerNames(query: string, { list, readings }: Asked, collection: Collection): void {
  const vowelings = (readings[0]?.words ?? []).flatMap(({ word }) => word.voweling ?? []);
  const key = list.words.map(({ text }) => text).join(' ');
  if (key !== '') collectExact(key, vowelings, collection);
  if (list.words.length === 1) collectBehindClitic(key, collection);
  collectExonyms(query, key, collection);
  readings.forEach((reading, number) => {
    collect(number, reading, collection);
  });
}

/** Offers the names that equal the whole query, unless its vowels show another word. */
function collectExact(
  key: string,
  vowelings: readonly Voweling[],
  { names, filter, answers }: Collection,
): void {
  const { entity, handicap, length } = names.columns;
  const others = vowelings.map((voweling) => otherWord(voweling, names));
  for (const slot of names.named(key)) {
    const score = finalScore(exactScore, handicap[slot] ?? 0, length[slot] ?? 0);
    if (!filter(slot) || others.some((isOther) => isOther(slot))) continue;
    answers.offer(slot, entity[slot] ?? 0, score, wholeQuery);
  }
}

/** Offers the entity called المجلس for للمجلس: a name that stands alone is no word of the vocabulary. */
function collectBehindClitic(word: string, { names, filter, answers }: Collection): void {
  const { entity, handicap, length } = names.columns;
  for (const { text } of stemsOf(word))
    for (const slot of text.startsWith(article) ? names.named(text) : []) {
      const score = finalScore(cliticScore, handicap[slot] ?? 0, length[slot] ?? 0);
      if (filter(slot)) answers.offer(slot, entity[slot] ?? 0, score, wholeStem);
    }
}

/** Offers the state with this name in another language: la Jordanie, Royaume du Maroc. */
function collectExonyms(query: string, key: string, { names, filter, answers }: Collection): void {
  const bare = bareKey(query);
  if (bare === '' || bare === key) return;
  const { entity, handicap, length } = names.columns;
  for (const slot of names.named(bare)) {
    if (names.name(slot).nameKind !== 'EXONYM' || !filter(slot)) continue;
    const score = finalScore(cliticScore, handicap[slot] ?? 0, length[slot] ?? 0);
    answers.offer(slot, entity[slot] ?? 0, score, wholeQuery);
  }
}

/** Maximum names with a word by which a name that lacks another is found: of more, none is the best. */
export const mostToLackOne = 500;

/** Offers the names that match one reading of the query well enough. */
function collect(number: number, reading: MatchedReading, collection: Collection): void {
  const { names, filter, least, tally, answers } = collection;
  const { words } = reading;
  const [only] = words;
  if (words.length === 1 && only && !only.isPrefix && isMiddleName(only, names)) return;
  count(reading, collection);
  const account = new Account(reading, names, tally);
  if (words.length > 1)
    tally.forEach(words.length, (slot, evidence) => {
      account.note(slot, evidence);
    });
  const { entity, handicap, length } = names.columns;
  tally.forEach(words.length, (slot, evidence) => {
    if (!filter(slot) || !account.isAnswer(slot, evidence)) return;
    const score = evidenceScore(evidence, account.metOf(slot));
    if (score < least) return;
    const share = reading.mayLackOne ? partialShare : 1;
    const shown = finalScore(score * share, handicap[slot] ?? 0, length[slot] ?? 0);
    answers.offer(slot, entity[slot] ?? 0, shown, number);
  });
  tally.clear();
}

/**
 * Counts the matches of the words, rare words first. Once too few words are left for a name to reach the minimum, it can only
 * answer as a whole; a word in every other name then costs one look at each.
 */
function count({ words, mayLackOne }: MatchedReading, { names, tally }: Collection): void {
  tally.reserve(names.slotCount);
  const needed = Math.min(wordsNeeded(words.length), mayLackOne ? words.length - 1 : Infinity);
  const byRarity = words
    .map((word, place) => ({ word, place, meetings: meetingsOf(word, names) }))
    .sort((a, b) => a.meetings - b.meetings);
  byRarity.forEach(({ word, place, meetings }, index) => {
    const left = words.length - index;
    const mayOpen = left >= needed && (mayLackOne !== true || meetings <= mostToLackOne);
    if (mayOpen) meetAll(word, names, tally, Infinity);
    else if (mayLackOne !== true || !tally.isEmpty)
      meetAll(word, names, tally, mayLackOne ? 0 : left);
    tally.closeWord(place);
  });
}

function meetAll(
  { word, matches, isPrefix, scope }: MatchedWord,
  names: NameTable,
  tally: Tally,
  newPlaces: number,
): void {
  for (const { postings, quality, isWhole, holdsFor } of matches)
    for (const posting of postings)
      if (!holdsFor || holdsFor(slotOf(posting)))
        tally.meet(posting, quality, isWhole === true, newPlaces);
  if (isPrefix) meetPrefixed({ word, scope }, names, tally, newPlaces);
}

function meetPrefixed(
  { word, scope }: Pick<MatchedWord, 'word' | 'scope'>,
  names: NameTable,
  tally: Tally,
  newPlaces: number,
): void {
  for (const form of names.vocabulary.formsWithPrefix(word.text)) {
    const quality = prefixQuality(word.text, form.text);
    for (const term of form.terms)
      for (const posting of term.postings)
        if (!scope || scope(slotOf(posting))) tally.meet(posting, quality, false, newPlaces);
  }
}
