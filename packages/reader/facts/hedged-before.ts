import { hedgeOf } from './hedges.js';
import type { SentenceView } from './sentence-view.js';

/** Whether the words before a token deny, plan or imagine it: ولو قبلت … لكانت اليوم أستاذة. */
export function isHedgedBefore(
  { reading, sentence }: SentenceView,
  to: number,
  from = sentence.from,
): boolean {
  const words = reading.tokens.slice(from, to).map(({ folded }) => folded);
  const text = ` ${words.join(' ')} `;
  return hedgeOf(text, text.length - 1, text.length) !== undefined;
}
