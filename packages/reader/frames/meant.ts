import type { Clause } from './clause.js';
import { beforeAuxiliaries } from './search.js';
import { generalNouns, sessionNouns, subjectPronouns } from './words.js';

/** True if a pronoun, a general noun or nothing at all stands before the verb: `it was hosted by`, `the event, hosted by`. */
export function isMeantBefore(clause: Clause, verb: number, kinds: string): boolean {
  const at = beforeAuxiliaries(clause, verb);
  const word = clause.at(at);
  if (at < 0 || clause.isEnd(at)) return !(kinds.includes('E') && at === verb - 1);
  if (word === 'and' && hasSubject(clause, at)) return false;
  return subjectPronouns.has(word) || isGeneral(word, kinds) || /^(?:its|whose|and)$/u.test(word);
}

/** True for `the Fund was founded in <D0> and moved`: the verb has the subject of the one before. */
function hasSubject(clause: Clause, and: number): boolean {
  let isNamed = false;
  for (let at = and - 1; at >= 0 && !clause.isEnd(at); at -= 1) {
    const word = clause.at(at);
    if ([subjectPronouns, generalNouns, sessionNouns].some((nouns) => nouns.has(word)))
      return false;
    isNamed ||= clause.isOf(at, 'POC') && clause.leadOf(at) === '';
  }
  return isNamed;
}

/** True if a pronoun or a general noun stands directly behind the verb: `hosted it`, `hosted the event`, انضمت إليها. */
export function isMeantBehind(clause: Clause, end: number, kinds: string): boolean {
  if (kinds === 'P') return isPersonMeantBehind(clause, end);
  const word = clause.at(end + 1);
  return isGeneral(word, kinds) || /^(?:الي|في|ب|من|خلال)(?:ه|ها)$/u.test(word);
}

/** True for the noun before a verb whose complement opens the sentence: `Also on the panel were`. */
export function isMeantInFront(
  clause: Clause,
  verb: number,
  { kinds, leads }: { readonly kinds: string; readonly leads: readonly string[] },
): boolean {
  return isGeneral(clause.at(verb - 1), kinds) && leads.includes(clause.at(verb - 2));
}

/** True for `its speakers, A and B`: of the session before. */
export function isOwnSession(clause: Clause, at: number, kinds: string): boolean {
  return kinds === 'X' && /^(?:its|whose)$/u.test(clause.at(at - 1));
}

function isGeneral(word: string, kinds: string): boolean {
  return generalNouns.has(word) || (kinds === 'X' && sessionNouns.has(word));
}

/** True if `him`, or `her` before no noun, or محله stands directly behind the verb. */
function isPersonMeantBehind(clause: Clause, end: number): boolean {
  return (
    /^(?:him|محل(?:ه|ها))$/u.test(clause.at(end + 1)) ||
    (clause.at(end + 1) === 'her' && /^(?:[.,;]|as|in|on|at|there)$/u.test(clause.at(end + 2)))
  );
}

/** True if a date stands directly behind a word: `joined on <D0>`, انضمت عمان في <D0>. */
export function isDatedBehind(clause: Clause, end: number): boolean {
  return clause.isDate(end + 1) || clause.isDate(end + 2);
}

/** The place of `the two organisations` or `they` before a verb, of الجانبان behind it, of `between them` behind a noun; negative for none. */
export function findPair(clause: Clause, at: number, end: number): number {
  const places = [beforeAuxiliaries(clause, at), at + 1, end + 1, end + 2];
  return places.find((place) => isPair(clause.at(place))) ?? -1;
}

/** True for a word that stands for two organisations that the text has named. */
export function isPair(word: string): boolean {
  return pairs.test(word);
}

const pairs =
  /^(?:organisations|organizations|institutions|bodies|agencies|sides|parties|they|them|بينهما|[وف]?ال(?:جانبان|طرفان|موسستان|منظمتان|هييتان))$/u;
