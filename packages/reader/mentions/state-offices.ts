import { stateOffices } from '../lexicon/people.js';
import { arabicStops } from '../lexicon/names.js';
import type { Referent } from '../reading/entities.js';
import type { Mention, Reading } from '../reading/reading.js';
import { wordAt } from '#text/words/tokens.js';
import type { RoleWords } from './english-roles.js';

/** The state of an office, with the ends of the office's own words and of those including the state. */
interface StateOffice {
  readonly state: Referent;
  readonly end: number;
  readonly to: number;
}

const longest = 8;

/** وزير النقل في …, وزيرة الاقتصاد الرقمي والريادة الأردنية, سفير …: the state after an office of a state. */
export function stateBehindArabic(reading: Reading, role: RoleWords): StateOffice | undefined {
  if (!stateOffices.has(role.key)) return undefined;
  const end = reading.sentences[reading.sentenceAt(role.from)]?.to ?? role.to;
  for (let at = role.to; at < Math.min(end, role.to + longest); at += 1) {
    const state = stateNamedAt(reading, at);
    if (state)
      return isJoined(reading, state.from, role.to)
        ? { state: state.entity, end: at, to: behindPost(reading, state.to) }
        : undefined;
    const nisba = reading.lexicon.stateOfNisba(wordAt(reading.tokens, at));
    if (nisba !== undefined && !reading.at(at))
      return { state: reading.entities.known(nisba, 'Country'), end: at, to: at + 1 };
    if (!isField(reading, at)) return undefined;
  }
  return undefined;
}

/** سفير قبرص لدى قطر, قنصل الأردن في كراتشي: the receiving state or city is part of the office. */
function behindPost(reading: Reading, at: number): number {
  const isPost = /^(?:لدي|في)$/u.test(wordAt(reading.tokens, at));
  const post = isPost ? reading.startingAt(at + 1) : undefined;
  const isPlace = post?.kind === 'Country' || post?.kind === 'Place';
  return isPlace && post.type !== 'ROLE' ? post.to : at;
}

/** The state at a token or after في there; not the receiving state of an ambassador after لدى. */
function stateNamedAt(reading: Reading, at: number): Mention | undefined {
  const word = wordAt(reading.tokens, at);
  const state = reading.startingAt(/^(?:في|لدي)$/u.test(word) ? at + 1 : at);
  const isOther = word === 'لدي' || state?.type === 'ROLE';
  return state?.kind === 'Country' && !isOther ? state : undefined;
}

/** Directly after the office or its field, and without a clitic other than ل. */
function isJoined(reading: Reading, at: number, role: number): boolean {
  const token = reading.tokens[at];
  const hasClitic = token !== undefined && /^[وف]/u.test(token.folded) && at > role;
  return !hasClitic;
}

/** الاقتصاد الرقمي والريادة, خارجية: fields of a minister. */
function isField(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token?.isArabic !== true || reading.isInDate(at)) return false;
  if ((reading.at(at)?.kind ?? 'Topic') !== 'Topic') return false;
  return !arabicStops.has(token.folded);
}
