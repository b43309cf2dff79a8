import type { KnownName } from '../gazetteer/graph-knowledge.js';
import type { Lexicon, TrieNode } from '../gazetteer/lexicon.js';
import {
  arabicForums,
  arabicOrganisations,
  arabicStops,
  englishForums,
  englishOrganisations,
  nameChains,
} from '../lexicon/names.js';
import { englishTitles } from '../lexicon/people.js';
import { wordList } from '#text/words/word-list.js';
import { fold } from '#text/fold.js';
import type { MentionType } from '../reading/analysis.js';
import type { Reading } from '../reading/reading.js';
import { formsOf } from '#text/words/forms.js';
import { wordAt, type Token } from '#text/words/tokens.js';
import { attachedOrdinal } from './counted-forums.js';
import { endsOffice } from './english-roles.js';
import { isOfSomebody } from './adjectives-of-states.js';
import { isHomographOfState } from './homographs.js';
import { isRespelled } from './respelled.js';

interface Found {
  readonly from: number;
  readonly to: number;
  readonly skip: number;
  readonly name: KnownName;
}

const types: Readonly<Partial<Record<string, MentionType>>> = {
  Topic: 'TOPIC',
  AttendeeCategory: 'CATEGORY',
};
/** Kinds that a text writes with and without capital letters. */
const common: ReadonlySet<string> = new Set(['Topic', 'AttendeeCategory', 'Group']);
/** Words before the topic of a short name, not the organisation: تعزيز التعاون المائي. */
const dealing = wordList('تعزيز مجال اتفاقية اتفاقيات سبل فرص أطر تطوير مشاريع برامج آفاق دعم');

/**
 * Names of the graph in the text, the longest first, with و, ف, ب, ك or ل before them. A name that continues is that of another
 * entity: a council with one adjective more, or the Northern organisation of that name.
 */
export function readKnownNames(reading: Reading): void {
  const { tokens, lexicon } = reading;
  for (let at = 0; at < tokens.length; at += 1) {
    const found = reading.isInDate(at) ? undefined : longestAt(tokens, at, lexicon);
    if (!found || !isMeant(reading, found)) continue;
    addKnown(reading, found);
    addNested(reading, found);
    at = found.to - 1;
  }
}

function addKnown(reading: Reading, { from, to, skip, name }: Found): void {
  const { entity: id, kind } = name;
  const entity = reading.entities.known(id, kind);
  const type = types[kind] ?? 'NAME';
  reading.add({ from, to, skip, kind, type, entity, rule: 'known-name', confidence: 1 });
}

/** States and places within the name of an organisation. */
function addNested(reading: Reading, { from, to, name }: Found): void {
  if (name.kind !== 'Organization' && name.kind !== 'ForumSeries') return;
  for (let at = from + 1; at < to; at += 1) {
    const inner = longestAt(reading.tokens, at, reading.lexicon, to);
    if (inner && (inner.name.kind === 'Country' || inner.name.kind === 'Place'))
      addKnown(reading, inner);
    if (inner) at = inner.to - 1;
  }
}

function longestAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  end = tokens.length,
): Found | undefined {
  const token = tokens[at];
  if (token?.kind !== 'WORD') return undefined;
  let best: Found | undefined;
  for (const { first, skip } of beginningsIn(token, lexicon)) {
    const found = walk(tokens, at, first, end);
    if (found && found.to > (best?.to ?? 0)) best = { ...found, from: at, skip };
  }
  return best;
}

/** Each form and spelling of the first word of a name. */
function* beginningsIn(
  token: Token,
  lexicon: Lexicon,
): Generator<{ first: TrieNode; skip: number }> {
  for (const { folded, skip } of formsOf(token)) {
    for (const word of spellings(folded)) {
      const first = lexicon.root.next.get(word);
      if (first) yield { first, skip };
    }
  }
}

function walk(
  tokens: readonly Token[],
  at: number,
  first: TrieNode,
  end: number,
): { to: number; name: KnownName } | undefined {
  let node: TrieNode | undefined = first;
  let best: { to: number; name: KnownName } | undefined;
  for (let to = at + 1; node; to += 1) {
    const [name] = node.ends;
    if (name) best = { to, name };
    const next: string | undefined = to < end ? tokens[to]?.folded : undefined;
    node = next === undefined ? undefined : step(node, next);
  }
  return best;
}

function step(node: TrieNode, word: string): TrieNode | undefined {
  for (const spelling of spellings(word)) {
    const next = node.next.get(spelling);
    if (next) return next;
  }
  return undefined;
}

/** Arabic plurals end in ون or ين by their case; سفراء and السفراء are the same people. */
function spellings(word: string): string[] {
  const all = [word];
  if (word.endsWith('ين')) all.push(word.replace(/ين$/u, 'ون'));
  else if (word.endsWith('ون')) all.push(word.replace(/ون$/u, 'ين'));
  return all;
}

function isMeant(reading: Reading, found: Found): boolean {
  const first = reading.tokens[found.from];
  if (first === undefined || isOtherThing(reading, found) || isPartOfWord(reading, found))
    return false;
  if (first.isArabic) return isMeantInArabic(reading, found, first);
  return (
    common.has(found.name.kind) || (isOwnLatinName(reading, found) && !isElsewhere(reading, found))
  );
}

function isMeantInArabic(reading: Reading, found: Found, first: Token): boolean {
  const { name, from, to, skip } = found;
  const next = reading.tokens[to];
  if (isRespelled(reading.slice(first.start + skip, first.end), name.text)) return false;
  if (isElsewhere(reading, found)) return false;
  if (name.kind === 'Organization' || name.kind === 'ForumSeries')
    return !goesOn(next) && !isAfterHead(reading.tokens[from - 1], skip);
  return true;
}

/** `COP` in `COP2030`: a word goes on with digits, unless they are the number of a forum's edition. */
function isPartOfWord({ tokens }: Reading, { name, to }: Found): boolean {
  const next = tokens[to];
  if (next?.kind !== 'NUMBER' || !next.isAttached) return false;
  return name.kind !== 'ForumSeries' || attachedOrdinal(next) === undefined;
}

/** A word that is spelt like a state, or begins a longer name. */
function isOtherThing(reading: Reading, found: Found): boolean {
  const { name, from, to } = found;
  if (name.kind === 'Country') return isHomographOfState(reading, from, to);
  return name.kind === 'AttendeeCategory' && isOfQuotedName(reading, found);
}

/** Maximum words of a quoted name, as opposed to speech. */
const longestQuotedName = 4;

/** «سفراء الواحة»: a group's longer name that begins like a category of attendees. */
function isOfQuotedName({ tokens }: Reading, { from, to }: Found): boolean {
  if (!/^[«“"]$/u.test(wordAt(tokens, from - 1)) || tokens[to]?.kind !== 'WORD') return false;
  const end = tokens
    .slice(to, from + longestQuotedName + 1)
    .findIndex(({ raw }) => /^[»”"]$/u.test(raw));
  return end > 0;
}

/** سفارة الأردن في مسقط, if the graph has the embassy in Riyadh. */
function isElsewhere({ tokens, lexicon }: Reading, { name, to }: Found): boolean {
  if (name.kind !== 'Organization' || !/^(?:سفارة|قنصلية|embassy|consulate)/iu.test(name.text))
    return false;
  const seat = lexicon
    .about(name.entity)
    .find(({ predicate }) => predicate === 'LOCATED_IN')?.object;
  const place = tokens[to + 1];
  if (typeof seat !== 'string' || !place || !/^(?:في|in)$/u.test(tokens[to]?.folded ?? ''))
    return false;
  return !lexicon.namesOf(seat).some((known) => fold(known).split(' ')[0] === place.folded);
}

/** Whether the words after the name belong to it as well. */
function goesOn(next: Token | undefined): boolean {
  if (next?.kind !== 'WORD' || !next.isArabic || arabicStops.has(next.folded)) return false;
  if (nameChains.has(next.folded)) return true;
  const base = next.folded.replace(/^ال/, '');
  const isHead = arabicOrganisations.has(base) || arabicForums.has(next.folded);
  return /^ال.*(?:ي|يه)$/u.test(next.folded) && !isHead;
}

function isAfterHead(before: Token | undefined, skip: number): boolean {
  if (skip > 0 || before?.isArabic !== true) return false;
  return formsOf(before).some(
    ({ folded }) => arabicOrganisations.has(folded) || dealing.has(folded),
  );
}

/** Capitalised and no part of a longer name: with a name's word before it, it belongs to another. */
function isOwnLatinName(reading: Reading, { from, to, name }: Found): boolean {
  const { tokens } = reading;
  if (tokens[from]?.isCapital !== true) return false;
  if (name.kind === 'Country' || name.kind === 'Place')
    return !isCity(tokens[to]) && !isOfSomebody(tokens, from, to);
  return !(to - from > 1 && isExtended(reading, from)) && !isHead(tokens[to]);
}

/** `Kuwait City` is no state. */
function isCity(token: Token | undefined): boolean {
  return token?.isCapital === true && token.folded === 'city';
}

/** `H.E.` and the like. */
const shortTitle = /^(?:[a-z]\.){2,}$/u;

/** First words of a sentence after the place of a report: `RIYADH, 5 May – The …`. */
const beforeNames = /^(?:the|in|at|by|to|from|with|as|while|when|after|for)$/u;

/** Whether a capitalised word precedes it that is no title and not the first of the sentence. */
function isExtended(reading: Reading, from: number): boolean {
  const before = reading.tokens[from - 1];
  const start = reading.sentences[reading.sentenceAt(from)]?.from ?? from;
  if (before?.isCapital !== true || before.isArabic || from - 1 <= start) return false;
  if (beforeNames.test(before.folded) || endsOffice(reading.tokens, from)) return false;
  return !englishTitles.has(before.folded) && !shortTitle.test(before.folded);
}

function isHead(token: Token | undefined): boolean {
  if (token?.isCapital !== true) return false;
  return englishOrganisations.has(token.folded) || englishForums.has(token.folded);
}
