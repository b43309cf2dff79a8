import type { SearchOptions } from '../hit.js';
import type { NameTable } from '../names/name-table.js';
import { isStranger, type MatchedWord, meetingsOf } from '../query/matched-word.js';
import { prefixQuality } from '../rules/prefix.js';
import { slotOf } from '../vocabulary/posting.js';
import { type Answers, wholeQuery } from './answers.js';
import { evidenceScore, exactScore, finalScore, isAnswer, wordsNeeded } from './score.js';
import type { Tally } from './tally.js';

/** Which names may answer at all. */
export type Filter = (slot: number) => boolean;

/** Only names in the language asked for, of entities of the kinds asked for. */
export function filterOf(
  { kinds, lang }: Pick<SearchOptions, 'kinds' | 'lang'>,
  names: NameTable,
): Filter {
  if (!kinds && !lang) return () => true;
  const { columns } = names;
  const isWanted = columns.kinds.map((kind) => !kinds || kinds.includes(kind));
  const { kind, isArabic } = columns;
  return (slot) =>
    isWanted[kind[slot] ?? 0] === true && (!lang || (isArabic[slot] === 1) === (lang === 'AR'));
}

/** Where names are offered and how they get there. */
export interface Collection {
  readonly names: NameTable;
  readonly filter: Filter;
  /** The least score of an answer. */
  readonly least: number;
  readonly tally: Tally;
  readonly answers: Answers;
}

/** Offers the names that are the whole query. */
export function collectExact(key: string, { names, filter, answers }: Collection): void {
  const { entity, handicap, length } = names.columns;
  for (const slot of names.named(key)) {
    const score = finalScore(exactScore, handicap[slot] ?? 0, length[slot] ?? 0);
    if (filter(slot)) answers.offer(slot, entity[slot] ?? 0, score, wholeQuery);
  }
}

/** Offers the names that one reading of the query meets well enough. */
export function collect(
  reading: number,
  words: readonly MatchedWord[],
  collection: Collection,
): void {
  const { names, filter, least, tally, answers } = collection;
  const needed = wordsNeeded(words.length, words.some(isStranger));
  count(words, needed, collection);
  const { entity, isAcronym, handicap, length } = names.columns;
  tally.drain(words.length, needed, (slot, evidence) => {
    if (!isAnswer(evidence, isAcronym[slot] === 1) || !filter(slot)) return;
    const score = evidenceScore(evidence);
    if (score < least) return;
    const shown = finalScore(score, handicap[slot] ?? 0, length[slot] ?? 0);
    answers.offer(slot, entity[slot] ?? 0, shown, reading);
  });
}

/**
 * Counts what the words meet, rare words first. When too few words are left for a name to meet enough of them,
 * it can only answer by being met whole: a word in every other name then costs a glance at each.
 */
function count(words: readonly MatchedWord[], needed: number, { names, tally }: Collection): void {
  tally.reserve(names.slotCount);
  const byRarity = words
    .map((word) => ({ word, meetings: meetingsOf(word, names) }))
    .sort((a, b) => a.meetings - b.meetings);
  byRarity.forEach(({ word }, index) => {
    const left = words.length - index;
    meetAll(word, names, tally, left >= needed ? Infinity : left);
    tally.closeWord(word === words[0]);
  });
}

function meetAll(
  { word, matches, isPrefix }: MatchedWord,
  names: NameTable,
  tally: Tally,
  newPlaces: number,
): void {
  for (const { postings, quality, isWhole, holdsFor } of matches)
    for (const posting of postings)
      if (!holdsFor || holdsFor(slotOf(posting)))
        tally.meet(posting, quality, isWhole === true, newPlaces);
  if (!isPrefix) return;
  for (const form of names.vocabulary.formsWithPrefix(word.text)) {
    const quality = prefixQuality(word.text, form.text);
    for (const term of form.terms)
      for (const posting of term.postings) tally.meet(posting, quality, false, newPlaces);
  }
}
