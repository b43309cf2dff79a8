import { englishSaying } from '../lexicon/speech.js';
import { wordList } from '../../shared/text/words/word-list.js';
import type { Reading } from '../reading/reading.js';
import { wordAt } from '../../shared/text/words/tokens.js';
import { skipArticle } from './english-chunks.js';
import { englishRoleAt } from './english-roles.js';

/** Adverbs of a former office: `until last summer`, `previously`. */
const moments = wordList(
  'previously formerly once earlier until till then now currently today recently last summer winter spring autumn year month week weekend since lately most at present already still also long-time longtime long',
);
const farthest = 6;

/** Asides after a name that only persons have: `, until last summer Governor of`, `, 47,`, `, of the customs, said`. */
export function isPersonByAside(reading: Reading, comma: number): boolean {
  if (wordAt(reading.tokens, comma) !== ',') return false;
  const start = comma + 1;
  return (
    isAge(reading, start) ||
    isOnceInOffice(reading, start) ||
    isOfSomewhere(reading, start) ||
    saysLife(reading, start)
  );
}

/** `, 47,` */
function isAge({ tokens }: Reading, at: number): boolean {
  const isAged = wordAt(tokens, at) === 'aged';
  const age = isAged ? at + 1 : at;
  return /^[2-9]\d$/u.test(tokens[age]?.raw ?? '') && wordAt(tokens, age + 1) === ',';
}

/** `, formerly of the …`, `, previously an adviser at`, `, until now Director of`. */
function isOnceInOffice(reading: Reading, from: number): boolean {
  const { tokens } = reading;
  let at = from;
  while (at < from + farthest && moments.has(wordAt(tokens, at))) at += 1;
  if (at === from) return false;
  if (wordAt(tokens, at) === 'of' && wordAt(tokens, from) === 'formerly') return true;
  if (/^(?:an?|the|its|their)$/u.test(wordAt(tokens, at))) at += 1;
  const role = englishRoleAt(tokens, at);
  return role !== undefined && /^(?:of|at|for|in|with|to|,)$/u.test(wordAt(tokens, role.to));
}

/** `, of the customs service, warned`, `, from the Lakes Council, said`. */
function isOfSomewhere({ tokens }: Reading, at: number): boolean {
  if (!/^(?:of|from)$/u.test(wordAt(tokens, at))) return false;
  const comma = tokens.slice(at, at + farthest + 3).findIndex(({ raw }) => raw === ',');
  return comma > 1 && englishSaying.has(wordAt(tokens, at + comma + 1));
}

/** `, in office since`, `, born in`, `, who`. */
function saysLife({ tokens }: Reading, at: number): boolean {
  const words = `${wordAt(tokens, at)} ${wordAt(tokens, at + 1)}`;
  return /^(?:in office|in post|born (?:in|on|and)|himself|herself|his|her)(?: |$)/u.test(words);
}

/** `Rosa Miller and <Omar Lind> founded`: a name joined to a person by the same action. */
export function isBesidePerson(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading;
  const before = wordAt(tokens, from - 1);
  const isHeard = before === 'from' && /^(?:heard|hear|hears)$/u.test(wordAt(tokens, from - 2));
  if (!isHeard && /^(?:of|in|at|from|the|to|for|on|near|a|an)$/u.test(before)) return false;
  if (wordAt(tokens, to) !== 'and') return false;
  const other = reading.startingAt(skipArticle(reading, to + 1));
  return other?.kind === 'Person' && other.type === 'NAME';
}

const relations = wordList(
  'predecessor successor deputy colleague partner boss assistant counterpart wife husband widow brother sister son daughter',
);

/** `Her predecessor at the Authority, …,`, `The director of the Network, …,`: the holder follows the comma. */
export function endsOwnedOffice({ tokens }: Reading, comma: number): boolean {
  if (wordAt(tokens, comma) !== ',') return false;
  for (let at = comma - 2; at > comma - 10; at -= 1) {
    if (tokens[at]?.kind !== 'WORD' && wordAt(tokens, at) !== "'s") return false;
    const end = endOfOwned(tokens, at);
    if (end !== undefined)
      return end < comma && /^(?:of|at|in|as|for|on)$/u.test(wordAt(tokens, end));
  }
  return false;
}

/** The end of `her predecessor` or `the director`, whose noun is at a token. */
function endOfOwned(tokens: Reading['tokens'], at: number): number | undefined {
  if (!/^(?:the|her|his|its|their|'s|whose|my|our)$/u.test(wordAt(tokens, at - 1)))
    return undefined;
  return relations.has(wordAt(tokens, at)) ? at + 1 : englishRoleAt(tokens, at)?.to;
}

/** Actions that only a person does, directly after the name. */
const deeds = wordList(
  'studied graduated moderates moderated lectures lectured teaches taught trained married emigrated apprenticed enrolled',
);
/** `resigned in May`: a ship may be retired, and a company resign itself to something. */
const leaving = wordList('resigned resigns retired retires died');
const behindLeaving =
  /^(?:[.,;]|in|on|from|as|at|last|after|before|and|this|earlier|early|yesterday|peacefully|suddenly|aged)$/u;

export function isDeedOfPerson({ tokens }: Reading, at: number): boolean {
  if (leaving.has(wordAt(tokens, at))) return behindLeaving.test(wordAt(tokens, at + 1));
  if (isInOffice(tokens, at)) return true;
  return deeds.has(wordAt(tokens, at)) || isJoiningAs(tokens, at) || isSpeaking(tokens, at);
}

/** `is the new head of`, `became its first director`. */
function isInOffice(tokens: Reading['tokens'], verb: number): boolean {
  if (!/^(?:is|was|became|becomes|remains)$/u.test(wordAt(tokens, verb))) return false;
  let at = verb + 1;
  if (!/^(?:the|its|their)$/u.test(wordAt(tokens, at))) return false;
  for (at += 1; at < verb + 4; at += 1) {
    const role = englishRoleAt(tokens, at);
    if (role) return role.key !== 'lead' && /^(?:of|at|for|,|[.])$/u.test(wordAt(tokens, role.to));
  }
  return false;
}

/** `gave the keynote`, `delivered a lecture`. */
function isSpeaking(tokens: Reading['tokens'], at: number): boolean {
  if (!/^(?:gave|gives|delivered|delivers)$/u.test(wordAt(tokens, at))) return false;
  return tokens.slice(at + 1, at + 5).some(({ folded }) => speeches.has(folded));
}

const speeches = wordList('keynote lecture address speech talk remarks welcome toast');

/** `has joined the Council as its head of …`, `has been appointed`. */
function isJoiningAs(tokens: Reading['tokens'], from: number): boolean {
  const at = /^(?:has|had|have)$/u.test(wordAt(tokens, from)) ? from + 1 : from;
  if (wordAt(tokens, at) === 'been')
    return /^(?:re-)?(?:elected|appointed|sworn)$/u.test(wordAt(tokens, at + 1));
  if (!/^(?:joined|joins|left|rejoined)$/u.test(wordAt(tokens, at))) return false;
  const as = tokens.slice(at, at + 12).findIndex(({ folded }) => folded === 'as');
  return as > 1 && [1, 2].some((on) => englishRoleAt(tokens, at + as + on) !== undefined);
}
