import type { Office } from '../reading/office.js';
import type { Referent } from '../reading/entities.js';
import type { Mention, Reading, ReadSentence } from '../reading/reading.js';
import { behindTitles } from '../reading/leading.js';
import { englishTitles, ofStates } from '../lexicon/people.js';
import { isBullet } from '#text/words/bullets.js';
import { wordAt } from '#text/words/tokens.js';
import type { SentenceView } from './sentence-view.js';

/**
 * ووقعها عن الوزارة وزير …, `For the Lake Union: Rosa Miller, Director`: an office without an organisation belongs to the
 * represented one.
 */
export function representedBody(
  { reading, sentence }: SentenceView,
  { mention: { from }, key }: Office,
): Referent | undefined {
  const body = reading.endingAt(from);
  const before = body && wordAt(reading.tokens, body.from - 1);
  if (isBody(body) && /^[وف]?(?:عن|باسم)$/u.test(before ?? '')) return body.entity;
  const owner = ownerOfLine(reading, sentence);
  return owner && owner.to < from && mayHave(owner, key) ? owner.entity : undefined;
}

function mayHave(owner: Mention, office: string): boolean {
  const isState = owner.kind === 'Country';
  return isState ? ofStates.has(office) : isBody(owner);
}

/** The name that a line begins with, before its colon, with or without `for`. */
function ownerOfLine(reading: Reading, { from, to }: ReadSentence): Mention | undefined {
  let at = from;
  if (isBullet(wordAt(reading.tokens, at))) at += 1;
  while (at < to && leadsOwner.test(wordAt(reading.tokens, at))) at += 1;
  const owner = at < from + mostLeading ? reading.startingAt(at) : undefined;
  return owner && wordAt(reading.tokens, owner.to) === ':' ? owner : undefined;
}

const mostLeading = 6;
const leadsOwner = /^(?:the|for|on|behalf|of|عن|باسم|بالنيابه|نيابه)$/u;

/**
 * `the Harbour Company, where she was treasurer`, `Present: X (secretary)`: the organisation directly before `where`; in a list
 * of attendees of a meeting, the one in the title.
 */
export function bodyBeside(
  view: SentenceView,
  { mention: { from, to } }: Office,
): Referent | undefined {
  const { tokens } = view.reading;
  const words = [3, 2, 1].map((back) => wordAt(tokens, from - back)).join(' ');
  const where = /(?:where|حيث) (?:he|she|كان|كانت|عمل|عملت)(?: (?:was|is|served|works|worked))?$/u;
  if (where.test(words)) return bodyBeforeWhere(view, from);
  const before = bodyOfClause(view, from) ?? bodyInFront(view);
  if (before) return before;
  const isInBrackets =
    /^[(,،]$/u.test(wordAt(tokens, from - 1)) && /^[),;.،؛]$/u.test(wordAt(tokens, to));
  const isPresent =
    /^(?:present|in attendance|attending|attendance|الحاضرون|الحضور|الحاضرات)$/u.test(view.label);
  return isInBrackets && isPresent ? view.mainOrganisation : undefined;
}

/** The owner behind the holder: `Executive Secretary Rosa Miller of the Lake Commission`, unless the office is a title. */
export function ownerBehindHolder(
  { reading }: SentenceView,
  { mention: { to }, key, words }: Office,
): Referent | undefined {
  const { tokens } = reading;
  const person = reading.startingAt(behindTitles(reading, to));
  const isNamed = person?.type === 'NAME' && person.kind === 'Person';
  if (!isNamed || englishTitles.has(words.toLowerCase())) return undefined;
  if (!/^(?:of|from)$/u.test(wordAt(tokens, person.to))) return undefined;
  const owner = reading.startingAt(behindTitles(reading, person.to + 1));
  return owner && mayHave(owner, key) ? owner.entity : undefined;
}

/** The body of `<O1>, of which he was the first principal` and of `<O1>, whose director she became`. */
function bodyOfClause({ reading, sentence }: SentenceView, office: number): Referent | undefined {
  const { tokens } = reading;
  for (let at = office - 1; at > Math.max(sentence.from, office - 8); at -= 1) {
    const word = wordAt(tokens, at);
    const isOfWhich = word === 'which' && /^(?:of|at)$/u.test(wordAt(tokens, at - 1));
    if (!isOfWhich && !(word === 'whose' && at === office - 1)) continue;
    const start = isOfWhich ? at - 1 : at;
    const body = reading.endingAt(wordAt(tokens, start - 1) === ',' ? start - 1 : start);
    return isBody(body) ? body.entity : undefined;
  }
  return undefined;
}

/** The body of `At <O1>, Rosa Miller becomes director`; `At <O1>, President …` is a title. */
function bodyInFront({ reading, sentence: { from } }: SentenceView): Referent | undefined {
  if (wordAt(reading.tokens, from) !== 'at') return undefined;
  const body = reading.startingAt(wordAt(reading.tokens, from + 1) === 'the' ? from + 2 : from + 1);
  const isApart = isBody(body) && wordAt(reading.tokens, body.to) === ',';
  return isApart && reading.startingAt(body.to + 1)?.type === 'NAME' ? body.entity : undefined;
}

function bodyBeforeWhere({ reading, sentence }: SentenceView, from: number): Referent | undefined {
  for (let at = from; at > Math.max(sentence.from, from - 6); at -= 1) {
    if (!/^(?:where|حيث)$/u.test(wordAt(reading.tokens, at))) continue;
    const end = /^[,،]$/u.test(wordAt(reading.tokens, at - 1)) ? at - 1 : at;
    const body = reading.endingAt(end);
    return isBody(body) ? body.entity : undefined;
  }
  return undefined;
}

function isBody(mention: Mention | undefined): mention is Mention {
  return mention?.kind === 'Organization' && mention.type !== 'ROLE';
}
