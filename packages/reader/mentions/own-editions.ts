import { makeOncePer } from '#text/get-or-make.js';
import { formIn, formsOf } from '#text/words/forms.js';
import { readOrdinal } from '#text/words/numerals.js';
import { tokensOf, type Token } from '#text/words/tokens.js';
import { arabicForums } from '../lexicon/names.js';
import type { Reading } from '../reading/reading.js';
import type { Vocabulary } from '../vocabulary.js';
import { editionNumber, type CountedForum } from './counted-forums.js';

/** A part of a name: a word, a number in figures, or one in words. */
interface Part {
  readonly word: string;
  readonly stands: 'WORD' | 'FIGURE' | 'ORDINAL';
  readonly isAttached: boolean;
}

interface OwnName {
  readonly series: string;
  readonly parts: readonly Part[];
}

const numbers = { '{n}': 'FIGURE', '{nth}': 'ORDINAL' } as const;

const namesOf = makeOncePer(({ editions }: Vocabulary): readonly OwnName[] =>
  editions.flatMap(({ series, names }) => names.map((name) => ({ series, parts: partsOf(name) }))),
);

/**
 * كوب 28, مؤتمر كوب 28, `the 28th session of the Conference of the Parties`: an edition by a name that the vocabulary has for its
 * series. A forum that was read in its words is none.
 */
export function ownEditionAt(reading: Reading, at: number): CountedForum | undefined {
  const token = reading.tokens[at];
  const noun = token && formIn(token, arabicForums);
  const found = noun ? nameAt(reading, at + 1) : nameAt(reading, at);
  if (found === undefined) return undefined;
  for (const mention of [...reading.within(at, found.to)])
    if (mention.kind === 'ForumSeries') reading.remove(mention);
  return { ...found, from: at, skip: noun?.skip ?? found.skip };
}

function nameAt(reading: Reading, at: number): Omit<CountedForum, 'from'> | undefined {
  for (const { series, parts } of namesOf(reading.lexicon.vocabulary)) {
    const met = reading.lexicon.kindOf(series) && readParts(reading.tokens, at, parts);
    if (met) return { ...met, series: reading.entities.known(series, 'ForumSeries') };
  }
  return undefined;
}

function readParts(tokens: readonly Token[], from: number, parts: readonly Part[]) {
  let [to, skip, ordinal] = [from, 0, 0];
  for (const part of parts) {
    const isFirst = to === from;
    if (!isFirst && tokens[to]?.isAttached !== part.isAttached) return undefined;
    const read =
      part.stands === 'WORD' ? wordOf(part, tokens[to], isFirst) : numberAt(part, tokens, to);
    if (read === undefined) return undefined;
    to += read.length;
    skip += read.skip ?? 0;
    ordinal = read.value ?? ordinal;
  }
  return { to, skip, ordinal };
}

interface ReadPart {
  readonly length: number;
  readonly skip?: number;
  readonly value?: number;
}

/** A word of a name; the first may have clitics. */
function wordOf({ word }: Part, token: Token | undefined, isFirst: boolean): ReadPart | undefined {
  const forms = token === undefined ? [] : formsOf(token);
  const form = forms.find(({ folded, skip }) => folded === word && (isFirst || skip === 0));
  return form && { length: 1, skip: form.skip };
}

function numberAt({ stands }: Part, tokens: readonly Token[], at: number): ReadPart | undefined {
  const token = tokens[at];
  if (stands === 'FIGURE') {
    const value = token && editionNumber(token);
    return value === undefined ? undefined : { length: 1, value };
  }
  const read = readOrdinal(tokens, at);
  return read && { length: read.to - at, value: read.value };
}

function partsOf(name: string): readonly Part[] {
  let isAttached = false;
  return name.split(/(\{n(?:th)?\})/u).flatMap((piece): Part[] => {
    const stands = Object.entries(numbers).find(([mark]) => mark === piece)?.[1];
    const words = stands === undefined ? tokensOf(piece) : [];
    const parts = words.map(({ folded, ...token }): Part => {
      return { word: folded, stands: 'WORD', isAttached: token.isAttached };
    });
    if (stands !== undefined) parts.push({ word: '', stands, isAttached });
    isAttached = /\S$/u.test(piece);
    return parts;
  });
}
