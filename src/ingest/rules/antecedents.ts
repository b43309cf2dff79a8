import type { Mention, Reading } from '../reading/reading.js';
import type { Match, SentenceView } from './sentence-view.js';

/**
 * Of whom in a named list the words say it. What `who` brings in is said of the last alone where one before has something of his
 * own beside him: `A, chief editor of …, and B, who co-founded …`; in a plain list, `A and B, who co-founded …`, of all.
 */
export function antecedents(view: SentenceView, match: Match, name: string): readonly Mention[] {
  const listed = match.all(name);
  const isRelative = /<P\d+> (?:, )?who /u.test(view.text.slice(match.start, match.end));
  return isRelative && listed.some((each, i) => isDescribed(view.reading, each, listed[i + 1]))
    ? listed.slice(-1)
    : listed;
}

/** Between two of a list stands more than what joins them. */
function isDescribed({ tokens }: Reading, { to }: Mention, next: Mention | undefined): boolean {
  return tokens
    .slice(to, next?.from ?? to)
    .some(({ kind, folded, isCapital }) => kind === 'WORD' && !isCapital && folded !== 'and');
}
