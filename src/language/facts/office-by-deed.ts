import type { HeldOffice } from '../reading/office.js';
import { isSaid } from './claims-read.js';
import type { Match, SentenceView, Stated } from './sentence-view.js';

/** An office shown by a person's actions or succession, not by its name next to theirs. */
export interface SaidOffice extends Omit<HeldOffice, 'sentence'> {
  readonly match: Pick<Match, 'by' | 'from' | 'to'>;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

/** Claims it, unless the sentence already gave them an office there. */
export function takeOffice(
  view: SentenceView,
  rule: string,
  { match, ...said }: SaidOffice,
  rest: Pick<Stated, 'method'> = {},
): void {
  const { subject, object, role } = said;
  if (isSaid(view, { subject, predicate: 'HOLDS_POSITION', object })) return;
  view.reading.heldOffices.push({ sentence: view.sentence.index, subject, object, role });
  view.claim(rule, match, { ...rest, ...said, predicate: 'HOLDS_POSITION' });
}
