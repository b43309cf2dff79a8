import type { SaidAt } from '../../claims/proposals.js';
import type { Excerpt } from '../../shared/text/code-points.js';

/** Where words stand that say something, in the sentence that has them. */
export function saidAt(sentence: Excerpt, phrase: Excerpt): SaidAt {
  const isWhole = phrase.start === sentence.start && phrase.end === sentence.end;
  return { ...excerptOf(sentence), phrase: isWhole ? null : excerptOf(phrase) };
}

function excerptOf({ start, end, exact }: Excerpt): Excerpt {
  return { start, end, exact };
}
