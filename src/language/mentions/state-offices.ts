import { stateOffices } from '../lexicon/people.js';
import { arabicStops } from '../lexicon/names.js';
import type { Referent } from '../reading/entities.js';
import type { Mention, Reading } from '../reading/reading.js';
import { wordAt } from '../../shared/text/words/tokens.js';
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
  for (let at = role.to; at < role.to + longest; at += 1) {
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

/** `Minister of Energy of the Republic of …`, `Oman’s Minister of Culture`, `the ambassador of …`. */
export function stateAroundEnglish(
  reading: Reading,
  at: number,
  role: RoleWords,
): (StateOffice & { readonly from: number }) | undefined {
  if (!stateOffices.has(role.key)) return undefined;
  const before = stateBefore(reading, at);
  if (before) {
    const end = endOfField(reading, role.to);
    return { from: before.from, state: before.entity, end, to: end };
  }
  const { end, state } = stateBehindField(reading, role.to);
  if (state) return { from: at, state: state.entity, end, to: state.to };
  const apposed = apposedOwner(reading, at, end, 'Country');
  return apposed && { from: at, state: apposed.entity, end, to: apposed.to };
}

/** The end of the field of an office, and the state named behind it with `of` or `from`. */
function stateBehindField(reading: Reading, from: number): { end: number; state?: Mention } {
  let end = from;
  const goesOn = (of: number): boolean =>
    of < from + 5 * longest && (wordAt(reading.tokens, of) === 'of' || of === end);
  for (let of = from; goesOn(of); of = end) {
    const name = wordAt(reading.tokens, of + 1) === 'the' ? of + 2 : of + 1;
    const state = reading.startingAt(name);
    const isOf = /^(?:of|from)$/u.test(wordAt(reading.tokens, of));
    if (isOf && state?.kind === 'Country') return { end: of, state };
    const fields = [endOfListedFields, endOfField, endOfPlainField];
    end = Math.max(...fields.map((endOf) => endOf(reading, of)));
    if (end === of) break;
  }
  return { end };
}

/**
 * The owner behind a comma, of an office that is in apposition itself: `(Executive Director, Lake Union)`, `…, Minister of
 * Trade, Kingdom of Morocco;`.
 */
export function apposedOwner(
  reading: Reading,
  at: number,
  end: number,
  kind: 'Organization' | 'Country',
): Mention | undefined {
  const { tokens } = reading;
  if (!/^[(,]$/u.test(wordAt(tokens, at - 1)) || wordAt(tokens, end) !== ',') return undefined;
  const owner = reading.startingAt(wordAt(tokens, end + 1) === 'the' ? end + 2 : end + 1);
  const isWhole = owner?.kind === kind && /^[),;.]$/u.test(wordAt(tokens, owner.to));
  return isWhole ? owner : undefined;
}

function stateBefore(reading: Reading, at: number) {
  const end = reading.tokens[at - 1]?.folded === "'s" ? at - 1 : at;
  const state = reading.endingAt(end);
  return state?.kind === 'Country' ? state : undefined;
}

/** `of Trade and Industry`, `for Digital Affairs`: capitalised words that are no state. */
function endOfField(reading: Reading, from: number): number {
  const { tokens } = reading;
  if (!/^(?:of|for)$/u.test(wordAt(tokens, from))) return from;
  let to = wordAt(tokens, from + 1) === 'the' ? from + 2 : from + 1;
  const start = to;
  while (to < from + longest && isFieldWord(reading, to)) to += 1;
  while (to > start && /^(?:and|&)$/u.test(wordAt(tokens, to - 1))) to -= 1;
  return to > start ? to : from;
}

/** `of Posts, Water and Energy` before the state: three fields or more. */
function endOfListedFields(reading: Reading, from: number): number {
  const { tokens } = reading;
  let to = endOfField(reading, from);
  if (to === from) return from;
  while (wordAt(tokens, to) === ',' && isFieldWord(reading, to + 1)) {
    to += 1;
    while (to < from + 3 * longest && isFieldWord(reading, to)) to += 1;
  }
  const state = reading.startingAt(wordAt(tokens, to + 1) === 'the' ? to + 2 : to + 1);
  return wordAt(tokens, to) === 'of' && state?.kind === 'Country' ? to : from;
}

/** `of transport`, `for water and energy`: lower-case words before the state. */
function endOfPlainField(reading: Reading, from: number): number {
  const { tokens } = reading;
  if (!/^(?:of|for)$/u.test(wordAt(tokens, from))) return from;
  let to = from + 1;
  while (to < from + 5 && isPlainWord(reading, to)) to += 1;
  const state = reading.startingAt(wordAt(tokens, to + 1) === 'the' ? to + 2 : to + 1);
  const isOwned = /^(?:of|in)$/u.test(wordAt(tokens, to)) && state?.kind === 'Country';
  return isOwned && to > from + 1 ? to : from;
}

function isPlainWord(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token?.kind !== 'WORD' || token.isCapital || reading.at(at)?.type === 'NAME') return false;
  return !/^(?:of|in|for|the|an?)$/u.test(token.folded);
}

function isFieldWord(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token?.kind !== 'WORD' && token?.raw !== '&') return false;
  if (reading.at(at)?.type === 'NAME') return false;
  return (
    token.isCapital ||
    (/^(?:and|&)$/u.test(token.folded) && reading.tokens[at + 1]?.isCapital === true)
  );
}
