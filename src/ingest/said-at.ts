import type { SaidAt } from '../claims/proposals.js';
import type { Quoted } from './analysis.js';

/** Where words stand that say something, in the sentence that has them. */
export function saidAt(sentence: Quoted, phrase: Quoted): SaidAt {
  const isWhole = phrase.start === sentence.start && phrase.end === sentence.end;
  return { ...quoteOf(sentence), phrase: isWhole ? null : quoteOf(phrase) };
}

function quoteOf({ start, end, exact }: Quoted): Quoted {
  return { start, end, exact };
}
