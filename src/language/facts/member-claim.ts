import type { Referent } from '../reading/entities.js';
import type { Mention } from '../reading/reading.js';
import type { Match, SentenceView } from './sentence-view.js';
import { isBody } from '../reading/mention.js';
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
    method: namesBoth(view, match, member, object) ? 'EXPLICIT' : 'MEANT',
  });
}

/** Whether the words name both ends themselves. */
function namesBoth(
  { reading }: SentenceView,
  { from, to }: Pick<Match, 'from' | 'to'>,
  member: Mention,
  object: Referent,
): boolean {
  const named = reading.within(from, to);
  return named.includes(member) && named.some((each) => isBody(each) && each.entity === object);
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
