import type { Mention } from '../reading/reading.js';
import type { Office } from '../reading/office.js';
import { wordAt } from '../../shared/text/words/tokens.js';
import type { SentenceView } from './sentence-view.js';

/** Maximum words before the second office: `founder and long-time director of …`. */
const mostBetween = 2;

/** `founder and director of the Institute`: the owner of the second office is also that of the first. */
export function ownerOfNext(
  view: SentenceView,
  { mention: { to } }: Office,
  offices: readonly Office[],
): Mention | undefined {
  if (!/^(?:and|&)$/u.test(wordAt(view.reading.tokens, to))) return undefined;
  const next = offices.find(({ mention: { from } }) => {
    const gap = from - to - 1;
    return gap >= 0 && gap <= mostBetween;
  });
  return next?.organisation;
}
