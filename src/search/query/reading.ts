import { sliceCodePoints } from '#text/code-points.js';
import { rawSpan } from '#text/fold.js';
import { scriptOf } from '#text/script.js';
import { stemsOf } from '../clitics.js';
import { designatesThing } from '../designations.js';
import type { NameTable } from '../names/name-table.js';
import type { AskedWord } from '../rules/match.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { vowelingOf } from '../voweling.js';
import { isWeightless } from '../weightless-words.js';
import type { Word, WordList } from '../words.js';
import { askingWords } from './asking-words.js';
import { speltAt } from './spelt-letters.js';

/** A word of a query, as one reading takes it. */
export interface ReadWord extends AskedWord {
  /** The part of the query, as it was typed. */
  readonly from: string;
  /** True if it is made of two words of the query, or of a part of one. */
  readonly isCompound: boolean;
}

/** One way to split the query into words. */
export interface Reading {
  /** The words that count, without duplicates. */
  readonly words: readonly ReadWord[];
  /** All words in the order of the query, including those that do not count. */
  readonly pieces: readonly Piece[];
}

export interface Piece extends Omit<ReadWord, 'isAlone' | 'isMixed'> {
  /** Its start in code points of the query. */
  readonly start: number;
  /** True if it distinguishes names. */
  readonly counts: boolean;
}

const letter = /^\p{L}$/u;
const cardinals = 'one two three four five six seven eight nine ten'.split(' ');

/** Maximum distinct words of a query that may be a name. */
export const mostWords = 31;

/** The typed words, and those among them that only ask. */
interface Typed {
  readonly query: string;
  readonly list: WordList;
  readonly asking: ReadonlySet<Word>;
}

/**
 * The readings of a query: as typed; and, if that gives words of names, with words joined, with words split, and with letters
 * spelt out by name.
 */
export function readingsOf(query: string, list: WordList, names: NameTable): readonly Reading[] {
  const asked = { query, list, asking: askingWords(list.words) };
  const { vocabulary } = names;
  const typed = withoutInitials(numbered(list.words.map((word) => piece(asked, [word]))));
  return [typed, joined(asked, vocabulary), parted(typed, vocabulary), spelt(asked, names)]
    .filter((pieces) => pieces !== undefined)
    .map(reading)
    .filter(({ words }) => words.length > 0 && words.length <= mostWords);
}

/** The reading for incomplete input: the last word always counts, as it may be the beginning of another. */
export function typedReading(query: string, list: WordList): Reading {
  const last = list.words.at(-1);
  const asked = { query, list, asking: new Set<Word>() };
  return reading(
    list.words.map((word) => ({
      ...piece(asked, [word]),
      ...(word === last ? { counts: true } : {}),
    })),
  );
}

/** Readings without the clitics of the last word, removed one by one: بالكو begins الكويت. */
export function withoutLastClitics({ pieces }: Reading): readonly Reading[] {
  const last = pieces.at(-1);
  if (!last) return [];
  return stemsOf(last.text).map(({ text }) => reading([...pieces.slice(0, -1), { ...last, text }]));
}

/** Joins words: Al Budaiwi, Rauch Bauer, راو خباور; D.C.O. */
function joined(asked: Typed, vocabulary: Vocabulary): Piece[] | undefined {
  const { words } = asked.list;
  const pieces: Piece[] = [];
  let at = 0;
  while (at < words.length) {
    const run = words.slice(at, at + joinedAt(words, at, vocabulary));
    pieces.push(piece(asked, run));
    at += run.length;
  }
  return pieces.some(({ isCompound }) => isCompound) ? withoutInitials(pieces) : undefined;
}

/** Drops single letters among words, which are initials or short forms of address: H.E., د. */
function withoutInitials(pieces: readonly Piece[]): Piece[] {
  const hasWord = pieces.some(({ text, counts }) => counts && text.length > 1);
  return pieces.map((each, at) =>
    hasWord && letter.test(each.text) && !isNumeral(each.text, pieces[at - 1])
      ? { ...each, counts: false }
      : each,
  );
}

/** Reads a cardinal after the kind of a thing as its number: edition two. */
function numbered(pieces: readonly Piece[]): Piece[] {
  return pieces.map((each, at) => {
    const number = cardinals.indexOf(each.text) + 1;
    const isNumber = number > 0 && designatesThing(pieces[at - 1]?.text ?? '');
    return isNumber ? { ...each, text: String(number), counts: true } : each;
  });
}

/** Whether a letter is a Roman numeral: edition V. */
function isNumeral(text: string, before: Piece | undefined): boolean {
  return /^[ivx]$/u.test(text) && before !== undefined && designatesThing(before.text);
}

/** The number of words from this one on that form one word of a name when joined; 1 for none. */
function joinedAt(words: readonly Word[], at: number, vocabulary: Vocabulary): number {
  let letters = at;
  while (words[letters]?.text.length === 1) letters += 1;
  const joins = [letters - at, 2].filter((count) => count > 1 && at + count <= words.length);
  const isWord = (count: number) => vocabulary.isOfNames(textOf(words.slice(at, at + count)));
  return joins.find(isWord) ?? 1;
}

/** Reads letters spelt out by name: جي سي سي. */
function spelt(asked: Typed, names: NameTable): Piece[] | undefined {
  const { words } = asked.list;
  const isAcronym = (text: string) =>
    names.abbreviated(text).length > 0 || names.vocabulary.isOfNames(text);
  const pieces: Piece[] = [];
  let at = 0;
  while (at < words.length) {
    const found = speltAt(words, at, isAcronym);
    const run = words.slice(at, at + (found?.length ?? 1));
    pieces.push({ ...piece(asked, run), ...(found && { text: found.text }) });
    at += run.length;
  }
  return pieces.length < words.length ? withoutInitials(pieces) : undefined;
}

/** Splits words: riverwatch, ميلروز. */
function parted(typed: readonly Piece[], vocabulary: Vocabulary): Piece[] | undefined {
  const pieces = typed.flatMap((word) => {
    const isWord = !word.counts || vocabulary.term(word.text) !== undefined;
    const parts = isWord ? undefined : partsOf(word.text, vocabulary);
    return parts ? parts.map((text) => ({ ...word, text, isCompound: true })) : [word];
  });
  return pieces.length > typed.length ? pieces : undefined;
}

function partsOf(word: string, vocabulary: Vocabulary): readonly [string, string] | undefined {
  for (let at = word.length - 2; at >= 2; at -= 1) {
    const parts = [word.slice(0, at), word.slice(at)] as const;
    if (parts.every((part) => vocabulary.isOfNames(part))) return parts;
  }
  return undefined;
}

function piece({ query, list: { folded }, asking }: Typed, run: readonly Word[]): Piece {
  const { start, end } = rawSpan(folded.map, run[0]?.start ?? 0, run.at(-1)?.end ?? 0);
  const from = sliceCodePoints(query, start, end);
  const isCompound = run.length > 1;
  const voweling = isCompound ? undefined : vowelingOf(from);
  return {
    text: textOf(run),
    from,
    start,
    isCompound,
    counts: isCompound || !run.every((word) => asking.has(word) || isWeightless(word.text)),
    ...(voweling && { voweling }),
  };
}

function textOf(run: readonly Word[]): string {
  return run.map(({ text }) => text).join('');
}

function reading(pieces: readonly Piece[]): Reading {
  const once = pieces.filter(
    ({ text, counts }, at) =>
      counts && pieces.findIndex((other) => other.counts && other.text === text) === at,
  );
  const scripts = new Set(once.map(({ text }) => scriptOf(text)));
  const isMixed = scripts.has('ARAB') && scripts.has('LATN');
  return { pieces, words: once.map((word) => ({ ...word, isAlone: once.length === 1, isMixed })) };
}
