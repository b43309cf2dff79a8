import type { Mention, Reading } from '../reading/reading.js';
import type { Match, SentenceView } from './sentence-view.js';

/**
 * The antecedents of a clause within a list of names. A relative clause applies to the last name alone if an earlier one has a
 * description of its own: `A, chief editor of …, and B, who co-founded …`; in a plain list, `A and B, who co-founded …`, to
 * all.
 */
export function antecedents(view: SentenceView, match: Match, name: string): readonly Mention[] {
  const listed = match.all(name);
  const isRelative = /<P\d+> (?:, )?who /u.test(view.text.slice(match.start, match.end));
  return isRelative && listed.some((each, i) => isDescribed(view.reading, each, listed[i + 1]))
    ? listed.slice(-1)
    : listed;
}

/** Whether there is more between two names than their conjunction. */
function isDescribed({ tokens }: Reading, { to }: Mention, next: Mention | undefined): boolean {
  return tokens
    .slice(to, next?.from ?? to)
    .some(({ kind, folded, isCapital }) => kind === 'WORD' && !isCapital && folded !== 'and');
}
