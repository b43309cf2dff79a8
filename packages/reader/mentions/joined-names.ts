import { englishOrganisations } from '../lexicon/names.js';
import { englishTitles, officeFields } from '../lexicon/people.js';
import type { Reading } from '../reading/reading.js';
import { wordAt, type Token } from '#text/words/tokens.js';
import { englishRoleAt } from './english-roles.js';
import { isHead } from './name-heads.js';

/** Buildings before `in`: `the Star in Amber Palace`. */
const houses = /^(?:hotel|hall|house|palace|theatre|library|museum|school|college)$/u;
const joints = /^(?:in|of|for|and)$/u;
/** Maximum words between the joint and the noun of the body. */
const farthest = 6;

/**
 * `the Women in Weaving Network`: after the article, a name without a noun so far continues over a lower-case word to a body's
 * noun. The words before it must be no office (`the Director in …`) and no place or state (`the Lisbon and … Bank`), and none
 * may directly follow `in` (`the Star in Lisbon Hotel`).
 */
export function goesOnToHead(reading: Reading, from: number, joint: number): boolean {
  const { tokens } = reading;
  if (!joints.test(wordAt(tokens, joint)) || wordAt(tokens, from - 1) !== 'the') return false;
  if (tokens.slice(from, joint).some(isHead) || holdsOffice(reading, from, joint)) return false;
  const head = isBesidePlace(reading, from, joint) ? undefined : headBehind(reading, joint + 1);
  return head !== undefined && !(wordAt(tokens, joint) === 'in' && houses.test(head));
}

function holdsOffice({ tokens }: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (englishRoleAt(tokens, at) || englishTitles.has(wordAt(tokens, at))) return true;
  return false;
}

function isBesidePlace(reading: Reading, from: number, joint: number): boolean {
  if (reading.within(from, joint).length > 0) return true;
  return wordAt(reading.tokens, joint) === 'in' && reading.at(joint + 1) !== undefined;
}

/** The noun of a body after capitalised words, with or without another joint between them. */
function headBehind({ tokens }: Reading, from: number): string | undefined {
  for (let at = from; at < from + farthest; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'WORD') return undefined;
    if (token.isCapital && englishOrganisations.has(token.folded))
      return at > from ? token.folded : undefined;
    const goesOn = token.isCapital || (at > from && joints.test(token.folded));
    if (!goesOn) return undefined;
  }
  return undefined;
}

/** Maximum words of fields with commas. */
const longestList = 10;

/**
 * The end of the fields behind a comma that belong to a name, at the comma if none does: `Ministry of Tourism, Wildlife and Heritage`,
 * `the Strategy, Future, and Entrepreneurship Department`.
 */
export function endOfListed(reading: Reading, from: number, comma: number): number {
  const { tokens } = reading;
  const to = endOfItems(reading, comma);
  const list = tokens.slice(comma, to);
  const last = list.slice(list.findLastIndex(isMark) + 1);
  const isWhole = list.slice(1).some(({ folded }) => /^(?:and|&)$/u.test(folded));
  const words = tokens.slice(from, comma);
  const isOfField = words.some(isHead) && words.some(({ folded }) => /^(?:of|for)$/u.test(folded));
  const isMeant = isOfField
    ? last.some(isFieldWord)
    : isHead(last.at(-1)) && words.every(isFieldWord);
  return isWhole && isMeant ? to : comma;
}

function endOfItems(reading: Reading, comma: number): number {
  const { tokens } = reading;
  let to = comma;
  while (to < comma + longestList && (isMark(tokens[to]) || isItem(reading, to))) to += 1;
  while (to > comma && isMark(tokens[to - 1])) to -= 1;
  return to;
}

function isMark(token: Token | undefined): boolean {
  return token !== undefined && /^(?:,|and|&)$/u.test(token.folded);
}

function isFieldWord({ folded }: Token): boolean {
  return officeFields.has(folded);
}

/** A capitalised word that is nothing else: no state, person or acronym. */
function isItem(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token?.isCapital !== true || reading.at(at) || /^\p{Lu}+$/u.test(token.raw)) return false;
  return isFieldWord(token) || !reading.lexicon.people.givenLatin.has(token.folded);
}
