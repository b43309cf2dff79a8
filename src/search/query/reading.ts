import { sliceCodePoints } from '../../shared/text/code-points.js';
import { rawSpan } from '../../shared/text/fold.js';
import { scriptOf } from '../../shared/text/script.js';
import { stemsOf } from '../clitics.js';
import type { NameTable } from '../names/name-table.js';
import type { AskedWord } from '../rules/match.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { vowelingOf } from '../voweling.js';
import { isWeightless } from '../weightless-words.js';
import type { Word, WordList } from '../words.js';
import { askingWords } from './asking-words.js';
import { speltAt } from './spelt-letters.js';

/** A word that the query is taken to ask for. */
export interface ReadWord extends AskedWord {
  /** The part of the query, as it was typed. */
  readonly from: string;
  /** Made of two words of the query, or of a part of one. */
  readonly isCompound: boolean;
}

/** One way to part the query into words. */
export interface Reading {
  /** Those that count, none twice. */
  readonly words: readonly ReadWord[];
  /** All of them in the order of the query, also those that do not count. */
  readonly pieces: readonly Piece[];
}

export interface Piece extends Omit<ReadWord, 'isAlone' | 'isMixed'> {
  /** Where it begins, in code points of the query. */
  readonly start: number;
  /** It tells names apart. */
  readonly counts: boolean;
}

const letter = /^\p{L}$/u;

/** What has more different words is no name. */
export const mostWords = 31;

/** What was typed, and which of its words only ask. */
interface Typed {
  readonly query: string;
  readonly list: WordList;
  readonly asking: ReadonlySet<Word>;
}

/**
 * The ways to read a query: as it was typed; with words joined, with words parted, and with letters by their names, where that gives
 * words of names.
 */
export function readingsOf(query: string, list: WordList, names: NameTable): readonly Reading[] {
  const asked = { query, list, asking: askingWords(list.words) };
  const { vocabulary } = names;
  const typed = withoutInitials(list.words.map((word) => piece(asked, [word])));
  return [typed, joined(asked, vocabulary), parted(typed, vocabulary), spelt(asked, names)]
    .filter((pieces) => pieces !== undefined)
    .map(reading)
    .filter(({ words }) => words.length > 0 && words.length <= mostWords);
}

/**
 * The reading for one who is still typing: the last word counts whatever it is, for it may be the beginning of
 * another.
 */
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

/** What is being typed with the clitics of its last word taken off, one after another: بالكو begins الكويت. */
export function withoutLastClitics({ pieces }: Reading): readonly Reading[] {
  const last = pieces.at(-1);
  if (!last) return [];
  return stemsOf(last.text).map(({ text }) => reading([...pieces.slice(0, -1), { ...last, text }]));
}

/** Al Budaiwi, Rauch Bauer, راو خباور; D.C.O. */
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

/** A letter alone beside words is an initial, or short for a form of address: H.E., د. */
function withoutInitials(pieces: readonly Piece[]): Piece[] {
  const hasWord = pieces.some(({ text, counts }) => counts && text.length > 1);
  return pieces.map((each) =>
    hasWord && letter.test(each.text) ? { ...each, counts: false } : each,
  );
}

/** How many words from this one on are one word of a name when joined; 1 for none. */
function joinedAt(words: readonly Word[], at: number, vocabulary: Vocabulary): number {
  let letters = at;
  while (words[letters]?.text.length === 1) letters += 1;
  const joins = [letters - at, 2].filter((count) => count > 1 && at + count <= words.length);
  const isWord = (count: number) => vocabulary.isOfNames(textOf(words.slice(at, at + count)));
  return joins.find(isWord) ?? 1;
}

/** جي سي سي. */
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

/** diplomaticconnect, راوخباور. */
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
    ...{ text: textOf(run), from, start, isCompound },
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
