import { sessionNouns } from '../lexicon/sessions.js';
import { wordList } from '../../shared/text/words/word-list.js';
import type { Reading } from '../reading/reading.js';
import { wordAt, type Token } from '../../shared/text/words/tokens.js';
import { isTitleCase } from '../text/quoted.js';
import { formIn, formsOf } from '../../shared/text/words/forms.js';
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
    if (!kind) continue;
    const entity = reading.entities.named('Session', reading.words(from, to));
    if (
      reading.add({
        from,
        to,
        kind: 'Session',
        type: 'SESSION',
        entity,
        rule: 'session-title',
        confidence: 0.85,
      })
    )
      reading.sessions.set(entity.ref, kind);
  }
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
  const part = reading.quoted.find(({ from }) => from === colon + 2);
  if (wordAt(tokens, colon) !== ':' || !part || !isTitleCase(tokens, part)) return undefined;
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
