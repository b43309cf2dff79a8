import { arabicStops } from '../lexicon/names.js';
import { arabicTitles, stateOffices } from '../lexicon/people.js';
import { arabicSaying } from '../lexicon/speech.js';
import type { Office } from '../reading/office.js';
import type { Mention, Reading } from '../reading/reading.js';
import { formIn } from '#text/words/forms.js';
import { apposedOwner, englishOffice } from './english-offices.js';
import { stateBehindArabic } from './state-offices.js';
import { arabicRoleAt } from './arabic-roles.js';
import type { RoleWords } from './english-roles.js';
import { wordAt } from '#text/words/tokens.js';
import { isBody } from '../reading/mention.js';

const farthest = 8;

/**
 * Offices with their owners: رئيس الاتحاد, المديرة التنفيذية لهيئة …, مدير إدارة الشراكات في منظمة …, `Governor of the Central
 * Bank`, `the DCO's head of external relations`, `the Union's Secretary-General`.
 */
export function officesIn(reading: Reading): Office[] {
  const offices: Office[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    if ((reading.at(at)?.type ?? 'ROLE') !== 'ROLE') continue;
    const isArabic = reading.tokens[at]?.isArabic === true;
    const office = isArabic ? arabicOffice(reading, at) : englishOffice(reading, at);
    if (!office) continue;
    offices.push(office);
    at = Math.max(at, office.mention.to - 1);
  }
  return offices;
}

function arabicOffice(reading: Reading, at: number): Office | undefined {
  const role = arabicRoleAt(reading.tokens, at);
  if (!role) return undefined;
  const own = ownerByPronoun(reading, role.to);
  if (own) {
    const words = reading.words(at, own.to - 1, role.skip);
    const mention = { from: at, to: own.to, skip: role.skip };
    return { mention, key: role.key, words, organisation: own.organisation, state: undefined };
  }
  const organisation =
    arabicOwner(reading, role) ??
    apposedOwner(reading, at, endOfArabicOffice(reading, role.to), 'Organization');
  const { end, to, state } = endsOfArabicOffice(reading, role, organisation);
  const words = reading.words(at, end, role.skip);
  return { mention: { from: at, to, skip: role.skip }, key: role.key, words, organisation, state };
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
