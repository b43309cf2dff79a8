import type { HeldOffice } from '../reading/office.js';
import { isSaid } from './claims-read.js';
import type { Match, SentenceView, Stated } from './sentence-view.js';

/** An office that the words say of somebody by what is done there or who comes behind whom, and not by its name beside theirs. */
export interface SaidOffice extends Omit<HeldOffice, 'sentence'> {
  readonly match: Match;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

/** Claims it, unless the sentence has said already that they have one there. */
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
