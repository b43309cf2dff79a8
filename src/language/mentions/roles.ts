import { arabicStops } from '../lexicon/names.js';
import { arabicTitles, stateOffices } from '../lexicon/people.js';
import { arabicSaying } from '../lexicon/speech.js';
import type { Office } from '../reading/office.js';
import type { Mention, Reading } from '../reading/reading.js';
import { formIn } from '../../shared/text/words/forms.js';
import { apposedOwner, stateAroundEnglish, stateBehindArabic } from './state-offices.js';
import { arabicRoleAt } from './arabic-roles.js';
import { englishRoleAt, type RoleWords } from './english-roles.js';
import { wordAt } from '../../shared/text/words/tokens.js';
import { isBody } from '../reading/mention.js';

const farthest = 8;

/**
 * Offices with their owners: رئيس الاتحاد, المديرة التنفيذية لهيئة …, مدير إدارة الشراكات في منظمة …, `Governor of the Central
 * Bank`, `the DCO's head of external relations`, `the Union's Secretary-General`.
 */
export function officesIn(reading: Reading): Office[] {
  const offices: Office[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const office =
      reading.tokens[at]?.isArabic === true
        ? arabicOffice(reading, at)
        : englishOffice(reading, at);
    if (!office) continue;
    offices.push(office);
    at = Math.max(at, office.mention.to - 1);
  }
  return offices;
}

function arabicOffice(reading: Reading, at: number): Office | undefined {
  const cover = reading.at(at);
  if (cover && cover.type !== 'ROLE') return undefined;
  const role = arabicRoleAt(reading.tokens, at);
  if (!role) return undefined;
  const own = ownerByPronoun(reading, role.to);
  if (own) {
    const words = reading.words(at, own.to - 1, role.skip);
    const mention = { from: at, to: own.to, skip: role.skip };
    return { mention, key: role.key, words, organisation: own.organisation, state: undefined };
  }
  const organisation = arabicOwner(reading, role);
  const { end, to, state } = endsOfArabicOffice(reading, role, organisation);
  const words = reading.words(at, end, role.skip);
  return {
    mention: { from: at, to, skip: role.skip },
    ...{ key: role.key, words, organisation, state },
  };
}

/** مدير عام التعاون المؤسسي فيها: a pronoun after the office means the organisation named before. */
function ownerByPronoun(
  reading: Reading,
  from: number,
): { readonly organisation: Mention; readonly to: number } | undefined {
  const to = endOfArabicOffice(reading, from);
  if (!/^(?:فيها|فيه|لديها|لديه)$/u.test(wordAt(reading.tokens, to))) return undefined;
  const { from: start } = reading.sentences[reading.sentenceAt(from)] ?? { from };
  const organisation = reading.lastBefore(from, isBody, start);
  return organisation && { organisation, to: to + 1 };
}

/** The end of the office's own words, and the end including its owner, with the state if that is the owner. */
function endsOfArabicOffice(
  reading: Reading,
  role: RoleWords,
  organisation: Mention | undefined,
): Pick<Office, 'state'> & { readonly end: number; readonly to: number } {
  if (organisation) {
    const end = Math.max(role.to, beforeOwner(reading, organisation));
    return { end, to: organisation.to, state: undefined };
  }
  const owner = stateBehindArabic(reading, role);
  if (owner) return owner;
  const to = endWithState(reading, endOfArabicOffice(reading, role.to));
  return { end: to, to, state: undefined };
}

/** The first organisation after the office, with only words of the office between; no other office if it is one of a state. */
function arabicOwner(reading: Reading, { key, to: from }: RoleWords): Mention | undefined {
  for (let at = from; at < from + farthest; at += 1) {
    const mention = reading.startingAt(at);
    if (mention?.kind === 'Organization')
      return isJoined(reading, mention, from) ? mention : undefined;
    if (mention || !isOfficeWord(reading, at)) return undefined;
    if (stateOffices.has(key) && at > from && arabicRoleAt(reading.tokens, at)) return undefined;
  }
  return undefined;
}

function isJoined(reading: Reading, mention: Mention, from: number): boolean {
  const token = reading.tokens[mention.from];
  const clitics = token ? reading.slice(token.start, mention.start) : '';
  return !/^[وفب]/u.test(clitics) || mention.from > from;
}

function isOfficeWord(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token?.isArabic !== true || arabicSaying.has(token.folded) || arabicTitles.has(token.folded))
    return false;
  return (
    token.folded === 'في' ||
    token.folded === 'لدي' ||
    token.folded === 'الحالي' ||
    token.folded === 'الحاليه' ||
    !arabicStops.has(token.folded)
  );
}

function beforeOwner(reading: Reading, { from }: Mention): number {
  return /^(?:في|لدي)$/u.test(wordAt(reading.tokens, from - 1)) ? from - 1 : from;
}

/** اللجنة التحضيرية: for an office of an unnamed organisation, the words with the article. */
function endOfArabicOffice(reading: Reading, from: number): number {
  let to = from;
  while (to < from + 3) {
    const token = reading.tokens[to];
    const belongs = token?.isArabic === true && /^(?:ال|لل)/u.test(token.folded);
    if (!belongs || reading.at(to) || arabicStops.has(token.folded) || formIn(token, arabicTitles))
      break;
    to += 1;
  }
  return to;
}

/** وزير النقل في …: the state of the office. */
function endWithState(reading: Reading, from: number): number {
  const state = /^(?:في|of)$/u.test(wordAt(reading.tokens, from))
    ? reading.startingAt(from + 1)
    : undefined;
  return state?.kind === 'Country' ? state.to : from;
}

function englishOffice(reading: Reading, at: number): Office | undefined {
  const cover = reading.at(at);
  if (cover && cover.type !== 'ROLE') return undefined;
  const role = englishRoleAt(reading.tokens, at);
  if (!role) return undefined;
  const owned = stateAroundEnglish(reading, at, role);
  if (owned) {
    const { from, to, end, state } = owned;
    const words = reading.words(at, end);
    return { mention: { from, to, skip: 0 }, key: role.key, words, organisation: undefined, state };
  }
  const owner = ownerBefore(reading, at);
  if (owner) {
    const to = Math.max(endOfEnglishOffice(reading, role.to), endOfField(reading, role.to));
    return {
      mention: { from: owner.from, to, skip: 0 },
      key: role.key,
      words: reading.words(at, to),
      ...{ organisation: owner, state: undefined },
    };
  }
  return { ...officeWithOwnerBehind(reading, at, role), key: role.key, state: undefined };
}

function officeWithOwnerBehind(
  reading: Reading,
  at: number,
  role: RoleWords,
): Pick<Office, 'mention' | 'words' | 'organisation'> {
  const field = endOfField(reading, role.to);
  const apposed = apposedOwner(reading, at, field, 'Organization');
  const organisation = apposed ?? ownerBehind(reading, role.to);
  const to = organisation?.to ?? role.to;
  const end = organisation ? endOfEnglishOffice(reading, role.to, organisation.from) : to;
  const words = reading.words(at, apposed ? field : end);
  return { mention: { from: at, to, skip: 0 }, words, organisation };
}

/** `the DCO's head`, `the Lake Union (LU) Director`: the organisation precedes the office. */
function ownerBefore(reading: Reading, at: number): Mention | undefined {
  const end = reading.tokens[at - 1]?.folded === "'s" ? at - 1 : at;
  const mention = reading.endingAt(end) ?? namedWithShortForm(reading, end);
  return mention?.kind === 'Organization' ? mention : undefined;
}

/** The name before its short form in brackets. */
function namedWithShortForm(reading: Reading, end: number): Mention | undefined {
  const short = wordAt(reading.tokens, end - 1) === ')' ? reading.endingAt(end - 1) : undefined;
  const isInBrackets = short !== undefined && wordAt(reading.tokens, short.from - 1) === '(';
  const name = isInBrackets ? reading.endingAt(short.from - 1) : undefined;
  return name?.entity === short?.entity ? name : undefined;
}

/** `of the …`, `at the …`, or `of external relations at the …`. */
function ownerBehind(reading: Reading, from: number): Mention | undefined {
  for (let at = from; at < from + farthest; at += 1) {
    const mention = reading.startingAt(at);
    if (mention?.kind === 'Organization') return at > from ? mention : undefined;
    if (
      mention ||
      !(at === from ? /^(?:of|at|for|in|to)$/u : /^[a-z'’-]+$/u).test(wordAt(reading.tokens, at))
    )
      return undefined;
  }
  return undefined;
}

/** `head of external relations`: `of` and lower-case words. */
function endOfEnglishOffice(reading: Reading, from: number, limit = from + farthest): number {
  if (!/^(?:of|for)$/u.test(wordAt(reading.tokens, from))) return from;
  let to = from + 1;
  while (to < limit && isPlainEnglish(reading, to)) to += 1;
  return to > from + 1 ? to : from;
}

/** `the DCO's Director of Membership`: capitalised words that are no name. */
function endOfField(reading: Reading, from: number): number {
  if (!/^(?:of|for)$/u.test(wordAt(reading.tokens, from))) return from;
  let to = from + 1;
  while (to < from + 5 && isOfField(reading, to)) to += 1;
  return to > from + 1 && !/^(?:and|&)$/u.test(wordAt(reading.tokens, to - 1)) ? to : from;
}

function isOfField(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token?.kind !== 'WORD' || reading.at(at)?.type === 'NAME') return false;
  return token.isCapital || /^(?:and|&)$/u.test(token.folded);
}

function isPlainEnglish(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return (
    token?.kind === 'WORD' &&
    !token.isCapital &&
    !/^(?:of|at|for|in|the|who|said|was|is|has|from|on|will)$/u.test(token.folded)
  );
}
