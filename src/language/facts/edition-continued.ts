import type { Reading } from '../reading/reading.js';
import { wordAt } from '../../shared/text/words/tokens.js';

/** Actions on an edition. */
const done =
  /^(?:(?:co-)?(?:hosted|organi[sz]ed)|hosts|convened|staged|attended|opened|closed|chaired|addressed)$/u;

/** `The Council co-hosted it`: a sentence about the edition in the one before it. */
export function goesOnWithIt({ tokens, sentences }: Reading, index: number): boolean {
  const { from = 0, to = 0 } = sentences[index] ?? {};
  return tokens
    .slice(from, to)
    .some(({ folded }, at) => folded === 'it' && done.test(wordAt(tokens, from + at - 1)));
}
