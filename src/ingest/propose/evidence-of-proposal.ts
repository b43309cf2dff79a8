import type { SaidAt } from '../../claims/proposals.js';
import type { Excerpt } from '#text/code-points.js';

/** Evidence for a phrase: its place within its sentence. */
export function saidAt(sentence: Excerpt, phrase: Excerpt): SaidAt {
  const isWhole = phrase.start === sentence.start && phrase.end === sentence.end;
  return { ...excerptOf(sentence), phrase: isWhole ? null : excerptOf(phrase) };
}

function excerptOf({ start, end, exact }: Excerpt): Excerpt {
  return { start, end, exact };
}
