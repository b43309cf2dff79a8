import { englishOrganisations } from '../lexicon/names.js';
import { englishTitles } from '../lexicon/people.js';
import type { Reading } from '../reading/reading.js';
import { wordAt } from '../../shared/text/words/tokens.js';
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
