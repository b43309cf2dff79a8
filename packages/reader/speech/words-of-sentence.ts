import type { Reading, ReadSentence } from '../reading/reading.js';
import { wordAt } from '#text/words/tokens.js';
import type { Speaker } from './speech.js';

/** Reported words of a sentence, by tokens. */
export interface Reported {
  readonly from: number;
  readonly to: number;
  readonly speaker: Speaker;
  readonly rule: string;
}

/** Before the last mark of a sentence. */
export function endOf({ tokens }: Reading, { to }: ReadSentence): number {
  return tokens[to - 1]?.kind === 'MARK' ? to - 1 : to;
}

/** After the last semicolon before a place, else at the start of the sentence. */
export function startOfWords({ tokens }: Reading, { from }: ReadSentence, at: number): number {
  for (let place = at - 1; place > from; place -= 1)
    if (/^[;؛:]$/u.test(wordAt(tokens, place))) return place + 1;
  return from;
}
