import type { Referent } from '../reading/entities.js';
import type { Mention } from '../reading/reading.js';
import type { Match, SentenceView } from './sentence-view.js';
import { isSaid } from './claims-read.js';

export function claim(
  view: SentenceView,
  rule: string,
  match: Pick<Match, 'from' | 'to'>,
  member: Mention,
  object: Referent,
  validFrom?: string,
  validTo?: string,
): void {
  if (isObserver(view, match)) return;
  if (isSaid(view, { subject: member.entity, predicate: 'MEMBER_OF', object })) return;
  view.claim(rule, match, {
    subject: member.entity,
    predicate: 'MEMBER_OF',
    object,
    validFrom,
    validTo,
    method: 'MEANT',
  });
}

/** True for an observer, or a member in the observers' category. */
function isObserver(
  { reading: { tokens } }: SentenceView,
  { from, to }: Pick<Match, 'from' | 'to'>,
) {
  return tokens
    .slice(from, to + 4)
    .some(({ folded }) =>
      /^(?:observers?|observing|associate|[وب]?(?:ال)?مراقب(?:ا|ه|ين|ون)?|منتسب(?:ا|ه)?)$/u.test(
        folded,
      ),
    );
}
