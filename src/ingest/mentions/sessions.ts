import { sessionNouns } from '../lexicon/sessions.js';
import { wordList } from '../lexicon/word-list.js';
import type { Reading } from '../reading/reading.js';
import { formsOf } from '../text/forms.js';

const introducing = wordList(
  'بعنوان تحت عنوان entitled titled called named on the حول وعنوانها عنوانها بعنوانها',
);
const longest = 14;
const farthest = 5;

/** Titles in quotation marks behind what says that they are sessions: a panel, جلسة حوارية بعنوان, الكلمة الرئيسة. */
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

/** Between the noun and the title stand at most words that bring in a title, adjectives and a comma. */
function kindBefore(reading: Reading, at: number): string | undefined {
  for (let place = at; place > at - farthest; place -= 1) {
    const token = reading.tokens[place];
    if (!token || isNamed(reading, place)) return undefined;
    const kind = nounAt(reading, place - 1, 2) ?? nounAt(reading, place, 1);
    if (kind) return kind;
    if (!/^[,،]$/u.test(token.raw) && !token.isArabic && !introducing.has(token.folded))
      return undefined;
  }
  return undefined;
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
