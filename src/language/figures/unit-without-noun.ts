import { wordList } from '../../shared/text/words/word-list.js';
import type { Reading } from '../reading/reading.js';
import type { NumeralSpan } from '../../shared/text/words/numerals.js';
import { wordAt } from '../../shared/text/words/tokens.js';

/** A figure read before, with its place and unit. */
interface Counted {
  readonly from: number;
  readonly unit: string;
}

const came = wordList(`
attended drew brought attracted welcomed gathered counted attendance audience crowd
حضر حضره حضرها حضرت شارك شاركت استقطب استقطبت اجتذب اجتذبت استقبل استقبلت جمع جمعت وحضره وحضرها الحضور حضور
`);
const staysOpen =
  /^(?:at|in|on|from|for|of|this|last|more|others|further|to|across|over|in-person|في|من|خلال|الى|الي|عبر|اخرين|اخرون)$/u;

/** The unit of a number of people or states without a noun: `51 of them`, نحو 350 after a verb of attending. */
export function unitWithoutNoun(
  reading: Reading,
  { from, to }: NumeralSpan,
  bound: number | undefined,
  before: Counted | undefined,
): { readonly to: number; readonly unit: string } | undefined {
  const end = behindThem(reading, to);
  if (end !== undefined && before && isNear(reading, before.from, from))
    return { to: end, unit: before.unit };
  if (before && isBeside(reading, bound ?? from, to, before)) return { to, unit: before.unit };
  const isOfCrowd = bound !== undefined && isBehindCame(reading, bound) && isAlone(reading, to);
  return isOfCrowd ? { to, unit: 'PERSONS' } : undefined;
}

function isBeside(reading: Reading, at: number, to: number, before: Counted): boolean {
  return isOfSame(reading, at, before.from) || isCompared(reading, at, to, before);
}

/** `those of over 70`, in the sentence of the counted people. */
function isOfSame(reading: Reading, at: number, before: number): boolean {
  const words = `${wordAt(reading.tokens, at - 2)} ${wordAt(reading.tokens, at - 1)}`;
  const isSame = reading.sentenceAt(before) === reading.sentenceAt(at);
  return isSame && /^(?:those|these) (?:of|from)$/u.test(words);
}

/** `340 people came, against 210 at the first`, `up from 210`: next to people in the same sentence. */
function isCompared(reading: Reading, at: number, to: number, before: Counted): boolean {
  const isOfPeople = before.unit === 'PERSONS';
  const isSame = reading.sentenceAt(before.from) === reading.sentenceAt(at);
  const words = [2, 1].map((back) => wordAt(reading.tokens, at - back)).join(' ');
  return isOfPeople && isSame && comparing.test(words) && isAlone(reading, to);
}

const comparing = /(?:^| )(?:against|compared (?:with|to)|(?:up|down) from|it was)$/u;

/** The end of `of them` or منهم. */
function behindThem({ tokens }: Reading, at: number): number | undefined {
  const isOf = wordAt(tokens, at) === 'of';
  if (isOf && /^(?:them|whom|these|those)$/u.test(wordAt(tokens, at + 1))) return at + 2;
  return /^(?:منهم|منهن|منها)$/u.test(wordAt(tokens, at)) ? at + 1 : undefined;
}

/** In the same sentence or the one before. */
function isNear(reading: Reading, before: number, at: number): boolean {
  return reading.sentenceAt(at) - reading.sentenceAt(before) <= 1;
}

function isBehindCame({ tokens }: Reading, at: number): boolean {
  return tokens.slice(Math.max(0, at - 3), at).some(({ folded }) => came.has(folded));
}

function isAlone({ tokens }: Reading, at: number): boolean {
  const next = tokens[at];
  return next === undefined || next.kind === 'MARK' || staysOpen.test(next.folded);
}

/** `a staff of 120`, without a noun after the number. */
export function isOfStaff(reading: Reading, at: number, to: number): boolean {
  const isStaff =
    wordAt(reading.tokens, at - 1) === 'of' &&
    /^(?:staff|workforce|audience|crowd)$/u.test(wordAt(reading.tokens, at - 2));
  return (
    isStaff &&
    (isAlone(reading, to) || /^(?:is|are|was|were|who|and)$/u.test(wordAt(reading.tokens, to)))
  );
}
