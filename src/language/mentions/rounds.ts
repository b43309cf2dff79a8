import { arabicForums } from '../lexicon/names.js';
import type { Reading } from '../reading/reading.js';
import { formsOf } from '../../shared/text/words/forms.js';
import { wordAt } from '../../shared/text/words/tokens.js';

/**
 * الدورة الثانية من الري, من «…», للمزاد, لسباق القوارب: a numbered round of something other than a forum, or of another forum.
 */
export function isRoundOf(reading: Reading, at: number): boolean {
  if (wordAt(reading.tokens, at) === 'من') return isOtherBehindOf(reading, at + 1);
  const whose = nounBehindFor(reading, at);
  return whose !== undefined && !isForum(whose);
}

function isOtherBehindOf(reading: Reading, at: number): boolean {
  const word = wordAt(reading.tokens, at);
  if (!/^(?:ال.{2,}|[«“"])/u.test(word)) return false;
  return !arabicForums.has(word) && reading.startingAt(at) === undefined;
}

/** The noun after ل: المزاد in للمزاد, سباق in لسباق القوارب. */
function nounBehindFor({ tokens }: Reading, at: number): string | undefined {
  const token = tokens[at];
  if (token?.isArabic !== true) return undefined;
  if (/^لل.{2,}/u.test(token.folded)) return `ال${token.folded.slice(2)}`;
  const noun = formsOf(token).find(({ clitics }) => clitics === 'ل')?.folded;
  const isOfWhat = /^ال.{2,}/u.test(wordAt(tokens, at + 1));
  return noun !== undefined && isOfWhat && !times.test(noun) ? noun : undefined;
}

/** لهذا الملتقى, لعام …, لانعقاد الملتقى: words that specify the edition or its time instead of its subject. */
const times = /^(?:هذا|هذه|عام|سنه|موسم|شهر|انعقاد|اعمال|فعاليات|نفس|ذات)$/u;
const events = /^(?:ال)?(?:حدث|فعاليه|لقاء|تظاهره|مناسبه|احتفاليه)$/u;

function isForum(noun: string): boolean {
  return arabicForums.has(noun) || events.test(noun);
}
