import { stateOffices } from '../lexicon/people.js';
import type { Office } from '../reading/office.js';
import type { Mention, Reading } from '../reading/reading.js';
import { wordAt } from '#text/words/tokens.js';
import { englishRoleAt, type RoleWords } from './english-roles.js';
import { skipArticle } from './english-chunks.js';
import { endOfWords, wordsBefore } from './surroundings.js';

type OwnerKind = 'Organization' | 'Country';

/** An office with its owner: its first token, the ends of its own words and of the whole. */
interface Owned {
  readonly from: number;
  readonly end: number;
  readonly to: number;
  readonly owner: Mention;
}

const capitals = '(?:of|for) (?:the )?(?:[A-Z]\\S* |(?:and|&) (?=[A-Z])){1,8}';
const listed = '(?:of|for) (?:the )?(?:[A-Z]\\S* |(?:and|&|,) (?=[A-Z]|and ))+';
const plain =
  '(?:of|for) (?:(?!(?:of|at|for|in|the|who|said|was|is|has|from|on|will) )[a-z]\\S* ){1,7}';
/** `of Trade and Industry`, `of external relations`: the field of an office. */
const field = new RegExp(`^(?:${capitals}|${plain}){1,2}`, 'u');
/** The same before the state of the office: `of Posts, Water and Energy of`. */
const fieldOfState = new RegExp(`^(?:${listed}|${plain}){1,3}(?=(?:of|from) (?:the )?<C>)`, 'u');
const plainField = new RegExp(`^${plain}`, 'u');
const behind: Readonly<Record<OwnerKind, RegExp>> = {
  Country: /^(?:of|from) (?:the )?(?=<C>)/u,
  Organization: /^(?:of|at|for|in|to) (?:[\p{L}'’-]+ ){0,6}(?=<O>)/u,
};

/** The office at a token: `Governor of the Central Bank`, `the DCO's head of external relations`, `Minister of Energy of …`. */
export function englishOffice(reading: Reading, at: number): Office | undefined {
  const role = englishRoleAt(reading.tokens, at);
  if (!role) return undefined;
  const owned =
    (stateOffices.has(role.key) ? withOwner(reading, at, role, 'Country') : undefined) ??
    withOwner(reading, at, role, 'Organization');
  const { from, end, to, owner } = owned ?? { from: at, end: role.to, to: role.to };
  const isState = owner?.kind === 'Country';
  return {
    mention: { from, to, skip: 0 },
    key: role.key,
    words: reading.words(at, end),
    organisation: isState ? undefined : (owner ?? bodyLedBy(reading, at)),
    state: isState ? owner.entity : undefined,
  };
}

/** `the Kite Council, represented by its president`: the body directly before the words. */
function bodyLedBy(reading: Reading, at: number): Mention | undefined {
  const isLed = /<O> (?:, )?(?:represented|led|headed|chaired) by its $/u.test(
    wordsBefore(reading, at),
  );
  const body = isLed
    ? reading.endingAt(wordAt(reading.tokens, at - 4) === ',' ? at - 4 : at - 3)
    : undefined;
  return body?.kind === 'Organization' ? body : undefined;
}

function withOwner(
  reading: Reading,
  at: number,
  role: RoleWords,
  kind: OwnerKind,
): Owned | undefined {
  const end = endOfWords(reading, role.to, field) ?? role.to;
  const before = ownerBefore(reading, at, kind);
  if (before) return { from: before.from, end, to: end, owner: before };
  const owner = apposedOwner(reading, at, end, kind);
  return owner ? { from: at, end, to: owner.to, owner } : withOwnerBehind(reading, at, role, kind);
}

/** `the DCO's head`, `the Lake Union (LU) Director`, `Oman’s Minister`: the owner precedes the office. */
function ownerBefore(reading: Reading, at: number, kind: OwnerKind): Mention | undefined {
  const end = wordAt(reading.tokens, at - 1) === "'s" ? at - 1 : at;
  const owner = reading.endingAt(end) ?? namedWithShortForm(reading, end);
  return owner?.kind === kind ? owner : undefined;
}

/** The name before its short form in brackets. */
function namedWithShortForm(reading: Reading, end: number): Mention | undefined {
  const short = wordAt(reading.tokens, end - 1) === ')' ? reading.endingAt(end - 1) : undefined;
  const isInBrackets = short !== undefined && wordAt(reading.tokens, short.from - 1) === '(';
  const name = isInBrackets ? reading.endingAt(short.from - 1) : undefined;
  return name?.entity === short?.entity ? name : undefined;
}

/**
 * The owner behind a comma or in the next cell, of an office that is in apposition itself or begins its line: `(Executive
 * Director, Lake Union)`, `…, Minister of Trade, Kingdom of Morocco;`, `Director | Lake Union`.
 */
export function apposedOwner(
  reading: Reading,
  at: number,
  end: number,
  kind: OwnerKind,
): Mention | undefined {
  const { tokens, sentences } = reading;
  const { from, to } = sentences[reading.sentenceAt(at)] ?? { from: at, to: end };
  const isApposed = at === from || /^[(,،|:]$/u.test(wordAt(tokens, at - 1));
  if (!isApposed || !/^[,،|]$/u.test(wordAt(tokens, end))) return undefined;
  const owner = reading.startingAt(skipArticle(reading, end + 1));
  if (owner?.kind !== kind) return undefined;
  return owner.to === to || /^[),،;؛.|]$/u.test(wordAt(tokens, owner.to)) ? owner : undefined;
}

/** `of the …`, `at the …`, or `of external relations at the …`. */
function withOwnerBehind(
  reading: Reading,
  at: number,
  { to: from }: RoleWords,
  kind: OwnerKind,
): Owned | undefined {
  const end = kind === 'Country' ? (endOfWords(reading, from, fieldOfState) ?? from) : from;
  const name = endOfWords(reading, end, behind[kind]);
  const owner = name === undefined ? undefined : reading.startingAt(name);
  if (owner?.kind !== kind) return undefined;
  const own = kind === 'Country' ? end : (endOfWords(reading, from, plainField) ?? from);
  return { from: at, end: own, to: owner.to, owner };
}
