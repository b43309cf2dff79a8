import { arabicForums, arabicOrganisations, arabicStops } from '../lexicon/names.js';
import { arabicTitles, nameParticles } from '../lexicon/people.js';
import { arabicSaying, arabicThat } from '../lexicon/speech.js';
import { wordList } from '../lexicon/word-list.js';
import type { Reading } from '../reading/reading.js';
import { formIn, formsOf } from '../text/forms.js';
import type { Token } from '../text/tokens.js';
import { arabicRoleAt } from './arabic-roles.js';

const longest = 5;
/** Before a name: what brings a person in as a person. */
const bringing = wordList('خلفا مع أدارها ادارها أدارتها قدمه قدمها قدمته قدمتها ألقاها القاها ألقتها يرأسها ترأسها ترأستها هو هي بقيادة حاوره أجراها يديرها تديرها برئاسة');
const notNames = wordList('هذا هذه ذلك في على إلى عن من أن إن ما لا لم لن قد كما بعد قبل خلال وهو وهي حيث عند');

/**
 * Names of persons in Arabic: given and family names that the lists know, a name behind a title, an office or a verb of
 * saying, in which one part at least is on the lists or a title leads.
 */
export function readArabicPersons(reading: Reading): void {
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const token = reading.tokens[at];
    if (token?.isArabic !== true || isCovered(reading, at)) continue;
    const name = nameAt(reading, at, token);
    if (!name) continue;
    reading.addNamed({ from: at, to: name.to, skip: name.skip, kind: 'Person', rule: 'arabic-person', confidence: name.confidence });
    at = name.to - 1;
  }
}

interface PersonName {
  readonly to: number;
  readonly skip: number;
  readonly confidence: number;
}

function nameAt(reading: Reading, at: number, token: Token): PersonName | undefined {
  if (arabicTitles.has(token.folded) || arabicStops.has(token.folded)) return undefined;
  const isLed = isBehindTitle(reading, at) && !/^(?:[وف]|ال)/u.test(token.folded);
  const { given } = reading.lexicon.people;
  const form = formsOf(token).find(
    ({ folded, clitics }) => given.has(folded) && folded.length > 2 && !notNames.has(folded) && (clitics === '' || clitics === 'ل' || clitics === 'و' || clitics === 'ب'),
  );
  if (!form && !isLed) return undefined;
  const to = endOfName(reading, at);
  if (to < at + 2) return undefined;
  if (isLed) return { to, skip: form?.clitics === '' ? 0 : (form?.skip ?? 0), confidence: 0.9 };
  if (!form || (!isBrought(reading, at) && !isCertain(reading, at, to))) return undefined;
  return { to, skip: form.skip, confidence: 0.8 };
}

/** The name's words: no stop, no head of another name, no verb of saying; the particles بن and آل take the next word along. */
function endOfName(reading: Reading, at: number): number {
  let to = at + 1;
  while (to < at + longest) {
    const token = reading.tokens[to];
    if (token?.isArabic !== true || endsName(reading, to, token)) break;
    const isParticle = nameParticles.has(token.folded) || nameParticles.has(reading.tokens[to - 1]?.folded ?? '');
    if (!isParticle && !isPart(reading, token, to - at)) break;
    to += 1;
  }
  return nameParticles.has(reading.tokens[to - 1]?.folded ?? '') ? to - 1 : to;
}

function endsName(reading: Reading, at: number, token: Token): boolean {
  if (arabicStops.has(token.folded) || notNames.has(token.folded) || arabicThat.has(token.folded)) return true;
  if (arabicSaying.has(token.folded) || isCovered(reading, at) || reading.isInDate(at)) return true;
  const base = token.folded.replace(/^(?:لل|ال|ل)/u, '');
  return arabicOrganisations.has(base) || arabicForums.has(token.folded) || arabicRoleAt(reading.tokens, at) !== undefined;
}

/** The second part of a name is any word; from the third on it must be on the lists or have the article. */
function isPart({ lexicon }: Reading, token: Token, place: number): boolean {
  const { given, family } = lexicon.people;
  if (given.has(token.folded) || family.has(token.folded)) return true;
  if (/^[وب]ال/u.test(token.folded) || /^لل/u.test(token.folded)) return false;
  return place === 1 && !/ا$/u.test(token.raw.normalize('NFC').replace(/[\u064B-\u0652]/gu, ''));
}

/** Behind a title; or behind an office, with or without the organisation, or a profession. */
function isBehindTitle(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1];
  if (before === undefined) return false;
  if (/^[دم]$/u.test(before.folded) || (before.raw === '.' && /^[دم]$/u.test(reading.tokens[at - 2]?.folded ?? ''))) return true;
  return formIn(before, arabicTitles) !== undefined && !isTitleOfOther(reading, at);
}

/** السفير of a word that is itself no name: السفير المتقاعد. */
function isTitleOfOther(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return token !== undefined && (arabicTitles.has(token.folded) || arabicRoleAt(reading.tokens, at) !== undefined);
}

function isBrought(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1];
  if (!before) return true;
  if (formIn(before, bringing) || formIn(before, arabicSaying)) return true;
  const cover = reading.endingAt(at);
  if (cover && (cover.type === 'ROLE' || cover.kind === 'Organization')) return true;
  return reading.tokens[endOfName(reading, at)]?.raw === '،';
}

/** Both parts are on the lists, and a verb, a mark or an adjective stands before. */
function isCertain(reading: Reading, at: number, to: number): boolean {
  const { given, family } = reading.lexicon.people;
  const words = reading.tokens.slice(at + 1, to).map(({ folded }) => folded);
  const before = reading.tokens[at - 1]?.folded ?? '';
  if (/^(?:من|في|علي|عن|الي|كل|اي)$/u.test(before) && !words.some((word) => word.startsWith('ال'))) return false;
  return words.some((word) => family.has(word) || given.has(word) || nameParticles.has(word));
}

function isCovered(reading: Reading, at: number): boolean {
  const cover = reading.at(at);
  return cover !== undefined && cover.type !== 'ROLE' && cover.type !== 'NOMINAL';
}
