import { nounOf } from '../discourse/body-nouns.js';
import type { Clause, Group, Sought } from './clause.js';
import {
  auxiliaries,
  linkingWords,
  namingWords,
  prepositions,
  relatives,
  sessionNouns,
  subjectPronouns,
  titleWords,
} from './words.js';

/** Maximum of plain words between a verb and its arguments. */
export const farthest = 14;

/** The subject of a verb: the nearest list before it that no preposition introduces, if its kind fits. */
export function findSubject(
  clause: Clause,
  sought: Sought & { readonly isJoined?: boolean },
  verb: number,
  within = farthest,
): Group | undefined {
  const relative = relativeBefore(clause, verb - 1);
  if (relative >= 0) return findAntecedent(clause, sought, relative);
  const going = goingOn(clause, sought, verb, within);
  if (going) return going;
  const bare = bareBefore(clause, sought, verb, within);
  // The subject of `A met B and hosted …` is that of the first verb.
  const isJoined = /^(?:and|ثم)$/u.test(clause.at(beforeAuxiliaries(clause, verb)));
  if (isJoined || sought.isJoined === true) return bare.filter(isFitting).at(-1);
  return bare[0] === 'OTHER' ? undefined : bare[0];
}

/** The antecedent of a clause that goes on: `A, which was founded in <D0> and hosts`, وهي هيئة تتخذ. */
function goingOn(clause: Clause, sought: Sought, verb: number, within: number): Group | undefined {
  const isJoined = clause.at(beforeAuxiliaries(clause, verb)) === 'and';
  const isArabic = /^[\u0621-\u064a]/u.test(clause.at(verb));
  const isBegun = (at: number): boolean =>
    isArabic ? arabicDescriptions.test(clause.at(at)) : isJoined && clause.isRelative(at);
  for (let at = verb - 1; at > verb - within && !clause.isEnd(at); at -= 1) {
    if (isBegun(at)) return findAntecedent(clause, sought, at);
    if (clause.isOf(at, 'POCEV') && clause.leadOf(at) === '') return undefined;
  }
  return undefined;
}

/** Words for the subject of the whole sentence, however far it is. */
const arabicAside = /^(?:وهو|وهي)$/u;
const arabicDescriptions = /^(?:وهو|وهي|التي|الذي)$/u;

const isFitting = (group: Group | 'OTHER'): group is Group => group !== 'OTHER';

/** The lists before a verb that no preposition introduces, the nearest first; OTHER for those of other kinds. */
function bareBefore(
  clause: Clause,
  sought: Sought,
  verb: number,
  within: number,
): (Group | 'OTHER')[] {
  const found: (Group | 'OTHER')[] = [];
  let words = 0;
  for (let at = verb - 1; words < within && !clause.isEnd(at); at -= 1) {
    if (!clause.isMention(at)) words += 1;
    else if (clause.isOf(at, sought.kinds)) {
      const group = clause.groupTo(at, sought);
      if (group.lead === '' || isOfClause(clause, group, verb)) found.push(group);
      at = group.first;
    } else if (isOther(clause, at)) found.push('OTHER');
  }
  return found;
}

/** True for another name without a preposition, but not for the state of `in <L1>, <C2>`. */
function isOther(clause: Clause, at: number): boolean {
  if (!clause.isOf(at, 'POCEV') || clause.leadOf(at) !== '') return false;
  return !clause.isStateOfPlace(at);
}

/** True for the subject of `after A and B had founded`. */
function isOfClause(clause: Clause, { lead, last }: Group, verb: number): boolean {
  return /^(?:after|before|since|until)$/u.test(lead) && beforeAuxiliaries(clause, verb) === last;
}

/** The nearest list before a relative pronoun or a comma, with or without a preposition. */
export function findAntecedent(clause: Clause, sought: Sought, before: number): Group | undefined {
  const reach = arabicAside.test(clause.at(before)) ? before + 1 : 8;
  for (let at = before - 1; at >= 0 && at > before - reach && !clause.isEnd(at); at -= 1)
    if (clause.isOf(at, sought.kinds))
      return clause.groupTo(at, { ...sought, role: single(clause, at, sought) });
  return undefined;
}

/** A relative clause tells of the last person of a list alone. */
function single(clause: Clause, at: number, { role }: Sought): Sought['role'] {
  return clause.isOf(at, 'P') ? {} : role;
}

/**
 * The next list behind a place that one of the prepositions introduces; none may if there are none.
 *
 * @param sought with the kinds that a direct object may stand behind
 */
export function findComplement(
  clause: Clause,
  sought: Sought & { readonly leads: readonly string[]; readonly passed: string },
  after: number,
  within = farthest,
): Group | undefined {
  let words = 0;
  for (let at = after + 1; at < clause.words.length && words <= within; at += 1) {
    at = endOfAside(clause, at);
    if (isBarrier(clause, at)) return undefined;
    if (!clause.isMention(at)) words += 1;
    else if (clause.isOf(at, sought.kinds)) {
      const group = clause.groupFrom(at, sought);
      if (fits(group.lead, sought.leads)) return group;
      at = group.last;
    } else if (isOtherObject(clause, at, sought)) return undefined;
  }
  return undefined;
}

/** The place behind <O1> الذي تأسس في <D0>, a clause without another name that a date ends; else the place itself. */
export function endOfAside(clause: Clause, at: number): number {
  if (!/^(?:الذي|التي)$/u.test(clause.at(at)) || !clause.isMention(at - 1)) return at;
  for (let end = at + 1; end < at + 6 && !clause.isEnd(end) && !clause.isMention(end); end += 1)
    if (clause.isDate(end)) return end + 1;
  return at;
}

/** True for the end of a clause, unless a list follows, and for a relative pronoun. */
function isBarrier(clause: Clause, at: number): boolean {
  return (clause.isEnd(at) && clause.at(at) !== ':') || clause.isRelative(at);
}

/** كل من is like من to a noun of an act, and like nothing to a verb. */
function fits(lead: string, leads: readonly string[]): boolean {
  if (leads.length === 0) return lead === '' || lead === 'each';
  return leads.includes(lead === 'each' ? 'من' : lead);
}

/** True for a direct object of another kind: `hosted Chen at the Forum`. */
function isOtherObject(
  clause: Clause,
  at: number,
  { leads, passed }: { readonly leads: readonly string[]; readonly passed: string },
): boolean {
  return leads.length === 0 && !clause.isOf(at, passed) && clause.leadOf(at) === '';
}

/** The owner before `'s`: `Qatar's accession`, `Qatar's 2021 accession`. */
export function findOwner(clause: Clause, sought: Sought, noun: number): Group | undefined {
  const isDated = clause.isDate(noun - 1) || /^\d{4}$/u.test(clause.at(noun - 1));
  const at = isDated ? noun - 1 : noun;
  const isOwned = clause.at(at - 1) === "'s" && clause.isOf(at - 2, sought.kinds);
  return isOwned ? clause.groupTo(at - 2, sought) : undefined;
}

/**
 * The holder before a title, at most three plain words away: `A is the host`, `A, a member`. In English a word is between, since
 * `A host` has a verb.
 */
export function findHolderBefore(clause: Clause, sought: Sought, title: number): Group | undefined {
  let plain = 0;
  const isEnglish = /[a-z]/u.test(clause.at(title));
  for (let at = title - 1; plain < 3; at -= 1) {
    if (isEnglish && at === title - 1 && clause.isMention(at)) return undefined;
    if (clause.isOf(at, sought.kinds)) return holderAt(clause, clause.groupTo(at, sought));
    if (clause.isMention(at) || clause.isEnd(at)) return undefined;
    if (!linkingWords.has(clause.at(at))) plain += 1;
  }
  return undefined;
}

/** `A, a member`, `with A as a member`, في A العضو, but not `at A a member`. */
function holderAt(clause: Clause, group: Group): Group | undefined {
  const next = clause.at(group.last + 1);
  if (next === "'s") return undefined;
  const isHolder =
    group.lead === '' || /^(?:,|ال.+)$/u.test(next) || (group.lead === 'with' && next === 'as');
  return isHolder ? group : undefined;
}

/** The holder behind a title: `its hosts are A and B`. */
export function findHolderBehind(clause: Clause, sought: Sought, from: number): Group | undefined {
  for (let at = from + 1; at <= from + 4; at += 1) {
    if (clause.isOf(at, sought.kinds)) return clause.groupFrom(at, sought);
    if (!namingWords.has(clause.at(at)) && !isAdjective(clause, at, from)) return undefined;
  }
  return undefined;
}

/** True for أعضائها العرب, the word directly behind a title. */
function isAdjective(clause: Clause, at: number, title: number): boolean {
  return (
    at === title + 1 && /^ال\S{3,}$/u.test(clause.at(at)) && nounOf(clause.at(at)) === undefined
  );
}

/** The place before the auxiliaries and adverbs of a verb. */
export function beforeAuxiliaries(clause: Clause, verb: number): number {
  let at = verb - 1;
  while (verb - at < 5 && auxiliaries.has(clause.at(at)) && !relatives.has(clause.at(at))) at -= 1;
  return at;
}

/** The place of a relative pronoun at or shortly before a place; negative if there is none. */
export function relativeBefore(clause: Clause, at: number): number {
  for (let back = at; back > at - 4 && back >= 0; back -= 1) {
    if (clause.isRelative(back)) return back;
    if (!auxiliaries.has(clause.at(back))) return -1;
  }
  return -1;
}

const counts = /^(?::|namely|among|including|such|منها|بينها|ابرزها|و?(?:هي|هم|هما)|مثل)$/u;

/** The list behind a count or a colon: `three states have joined it: Oman, Qatar`, منها …. */
export function findList(clause: Clause, sought: Sought, from: number): Group | undefined {
  if (sought.role.list !== true) return undefined;
  for (let at = from + 1; at < from + 12 && at < clause.words.length; at += 1) {
    if (clause.isMention(at)) {
      const isCounted = [1, 2, 3].some(
        (back) => at - back > from && counts.test(clause.at(at - back)),
      );
      return isCounted && clause.isOf(at, sought.kinds) ? clause.groupFrom(at, sought) : undefined;
    }
    if (isBarrier(clause, at)) return undefined;
  }
  return undefined;
}

/** True for a word that opens its sentence, alone or as in `Founded in <D0> and based in`, `With the admission of`. */
function isOpening(clause: Clause, verb: number): boolean {
  if (clause.at(verb - 1) !== 'and')
    return (
      clause.isEnd(verb - 1) || (clause.isEnd(verb - 2) && prepositions.has(clause.at(verb - 1)))
    );
  for (let at = verb - 2; !clause.isEnd(at); at -= 1)
    if (clause.isOf(at, 'POCEV') || subjectPronouns.has(clause.at(at))) return false;
  return true;
}

/** The list behind the comma of a clause that a participle opens: `Founded in <D0>, the Fund …`. */
export function findOpening(clause: Clause, sought: Sought, verb: number): Group | undefined {
  if (!isOpening(clause, verb)) return undefined;
  for (let at = verb + 1; at < verb + farthest && !clause.isEnd(at); at += 1)
    if (/^[,،]$/u.test(clause.at(at))) {
      const first = /-day$|^annual$/u.test(clause.at(at + 1)) ? at + 2 : at + 1;
      if (clause.isOf(first, sought.kinds)) return clause.groupFrom(first, sought);
    }
  return undefined;
}

/** The list at the start of a sentence with one of the prepositions: `together with <P0> , she founded`. */
export function findFront(
  clause: Clause,
  sought: Sought & { readonly leads: readonly string[] },
): Group | undefined {
  if (sought.leads.length === 0) return undefined;
  const at = clause.words.findIndex((word) => word.startsWith('<'));
  const words = clause.words.slice(0, Math.max(0, at));
  const isFronted = (word: string): boolean =>
    fronted.test(word) ||
    sessionNouns.has(word) ||
    titleWords.has(word) ||
    sought.leads.includes(word);
  if (!clause.isOf(at, sought.kinds) || !words.every(isFronted)) return undefined;
  const group = clause.groupFrom(at, sought);
  return sought.leads.includes(group.lead) ? group : undefined;
}

/** The list directly behind a verb, with no name but those of a complement before it: `On the panel were A and B`. */
export function findInverted(clause: Clause, sought: Sought, verb: number): Group | undefined {
  if (!clause.isOf(verb + 1, sought.kinds)) return undefined;
  const words = clause.words.slice(0, verb);
  const isFronted = words.some((word) => prepositions.has(word)) && !words.some(isSubject);
  return isFronted ? findDirect(clause, sought, verb) : undefined;
}

const isSubject = (word: string): boolean => /^<[POC]/u.test(word) || subjectPronouns.has(word);

const fronted = /^(?:also|together|jointly|along|with|and)$/u;

/** The list directly behind a noun: باستضافة الوزارة, بحضور الخبير <P0>. */
export function findDirect(clause: Clause, sought: Sought, at: number): Group | undefined {
  const next = sought.kinds === 'P' ? clause.behindDescription(at + 1) : at + 1;
  return clause.isOf(next, sought.kinds) ? clause.groupFrom(next, sought) : undefined;
}

/** The nearest list before a place in its sentence, whatever introduces it. */
export function findNearest(clause: Clause, sought: Sought, before: number): Group | undefined {
  for (let at = before - 1; at >= 0 && !clause.isEnd(at); at -= 1)
    if (clause.isOf(at, sought.kinds)) return clause.groupTo(at, sought);
  return undefined;
}
