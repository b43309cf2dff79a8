import { sessionNouns } from '../lexicon/sessions.js';
import { arabicStops } from '../lexicon/names.js';
import { arabicTitles, englishTitles } from '../lexicon/people.js';
import { wordList } from '#text/words/word-list.js';
import type { Reading } from '../reading/reading.js';
import { wordAt, type Token } from '#text/words/tokens.js';
import { ordinals } from '#text/words/number-words.js';
import { isTitleCase } from '../text/quoted.js';
import { formIn, formsOf } from '#text/words/forms.js';
import { arabicSaying, arabicThat } from '../lexicon/speech.js';

const introducing = wordList(
  'بعنوان تحت عنوان entitled titled called named was is on the حول وعنوانها عنوانها بعنوانها',
);
const longest = 14;
const farthest = 5;
const longestSubject = 7;

/** Titles in quotation marks after words for a session: a panel, جلسة حوارية بعنوان, الكلمة الرئيسة. */
export function readSessions(reading: Reading): void {
  for (const { from, to } of reading.quoted) {
    if (to - from > longest) continue;
    const kind = kindBefore(reading, from - 2);
    if (kind) addSession(reading, from, to, kind);
  }
  for (const { from, to } of reading.sentences)
    if (opensLine(reading, from)) readLine(reading, from, to);
}

function addSession(reading: Reading, from: number, to: number, kind: string): void {
  const entity = reading.entities.named('Session', reading.words(from, to));
  const place = { from, to, kind: 'Session', type: 'SESSION', entity } as const;
  if (reading.add({ ...place, rule: 'session-title', confidence: 0.85 }))
    reading.sessions.set(entity.ref, kind);
}

/** `09:30 | `: the time at the beginning of a line of a programme. */
function opensLine({ tokens }: Reading, from: number): boolean {
  const at = tokens[from]?.kind === 'NUMBER' ? from : from + 1;
  const [hour, mark, minute] = tokens.slice(at, at + 3);
  return hour?.kind === 'NUMBER' && /^[:.]$/u.test(mark?.raw ?? '') && minute?.kind === 'NUMBER';
}

/** `09:30 Panel 2: Whose Tide Is It? | Rosa Miller`: a title without marks between its kind and the next cell or bracket. */
function readLine(reading: Reading, start: number, end: number): void {
  const { tokens } = reading;
  for (let colon = start; colon < end; colon += 1) {
    const kind = kindBeforeColon(reading, colon);
    if (!kind) continue;
    let to = colon + 1;
    while (to < end && !/^[|–—(«“"؛;،,.\t]$/u.test(wordAt(tokens, to))) to += 1;
    const isTitle = to - colon > 2 && to - colon <= longest && !beginsName(reading, colon + 1);
    if (isTitle && !/^[«“"،,]$/u.test(wordAt(tokens, to))) addSession(reading, colon + 1, to, kind);
    return;
  }
}

/** `Panel:`, `Panel 2:`, الجلسة الأولى:. */
function kindBeforeColon(reading: Reading, colon: number): string | undefined {
  if (wordAt(reading.tokens, colon) !== ':') return undefined;
  const { kind, folded = '' } = reading.tokens[colon - 1] ?? {};
  const isCounted = kind === 'NUMBER' || ordinals.has(folded);
  return kindAt(reading, isCounted ? colon - 2 : colon - 1);
}

/** `Keynote: Dr. Rosa Miller`: a person, not a title. */
function beginsName({ tokens, lexicon }: Reading, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !next) return false;
  const { given, givenLatin } = lexicon.people;
  const isGiven = token.isArabic
    ? given.has(token.folded) && !arabicStops.has(next.folded)
    : givenLatin.has(token.folded) && next.isCapital;
  return isGiven || englishTitles.has(token.folded) || formIn(token, arabicTitles) !== undefined;
}

/**
 * The kind of session whose noun precedes the title. At most words of naming, adjectives and a comma may be in between; after a
 * colon, the words of a speech are no title.
 */
function kindBefore(reading: Reading, at: number): string | undefined {
  const isColon = wordAt(reading.tokens, at) === ':';
  for (let place = at; place > at - farthest; place -= 1) {
    const token = reading.tokens[place];
    if (!token || isNamed(reading, place) || bringsInWords(token)) return undefined;
    const kind = kindAt(reading, place);
    if (kind) return isColon && kind === 'SPEECH' ? undefined : kind;
    if (!mayStandBetween(token)) break;
  }
  return kindOfSubject(reading, at) ?? kindOfLine(reading, at);
}

/** The kind of the noun of two words or one that ends at a token. */
function kindAt(reading: Reading, at: number): string | undefined {
  return nounAt(reading, at - 1, 2) ?? nounAt(reading, at, 1);
}

const longestLine = 16;

/** `Keynote by Dr. Rosa Miller of the Harbour Institute: “Whose Tide Is It?”`: a title after its speaker. */
function kindOfLine(reading: Reading, colon: number): string | undefined {
  const { tokens } = reading;
  if (wordAt(tokens, colon) !== ':') return undefined;
  const part = reading.quoted.find(({ from }) => from === colon + 2);
  if (!part || !isTitleCase(tokens, part)) return undefined;
  for (let by = colon - 1; by > colon - longestLine; by -= 1) {
    if (/^[.;:–—]$/u.test(wordAt(tokens, by)) && !isShortTitle(tokens, by)) return undefined;
    if (!/^(?:by|with)$/u.test(wordAt(tokens, by))) continue;
    return kindAt(reading, by - 1);
  }
  return undefined;
}

/** The stop of `Dr.`. */
function isShortTitle(tokens: readonly Token[], stop: number): boolean {
  return /^(?:dr|mr|mrs|ms|prof|eng|hon)$/u.test(wordAt(tokens, stop - 1));
}

/** `a dialogue on rural coverage, “…”`: the noun, its topic, and a comma before the title. */
function kindOfSubject(reading: Reading, comma: number): string | undefined {
  if (!/^[,،]$/u.test(wordAt(reading.tokens, comma))) return undefined;
  for (let at = comma - 1; at > comma - longestSubject; at -= 1) {
    const token = reading.tokens[at];
    if (token?.kind !== 'WORD' || isNamed(reading, at)) return undefined;
    if (/^(?:on|about|حول|عن)$/u.test(token.folded)) return nounAt(reading, at - 1, 1);
  }
  return undefined;
}

/** `Session 1, “…”`: a number may be in between. */
function mayStandBetween({ raw, folded, isArabic, kind }: Token): boolean {
  return isArabic || kind === 'NUMBER' || /^[,،:]$/u.test(raw) || introducing.has(folded);
}

/** كلمةً رأت فيها أن «…»: the quoted words are speech, not a title. */
function bringsInWords(token: Token): boolean {
  return (
    token.isArabic && [arabicSaying, arabicThat].some((words) => formIn(token, words) !== undefined)
  );
}

function isNamed(reading: Reading, at: number): boolean {
  return reading.at(at)?.type === 'NAME';
}

function nounAt(reading: Reading, at: number, length: number): string | undefined {
  const [first, ...rest] = reading.tokens.slice(at, at + length);
  if (!first || rest.length < length - 1) return undefined;
  for (const { folded } of formsOf(first)) {
    const kind = sessionNouns.get([folded, ...rest.map((each) => each.folded)].join(' '));
    if (kind) return kind;
  }
  return undefined;
}
