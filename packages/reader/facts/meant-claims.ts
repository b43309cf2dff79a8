import { meantViews } from '../discourse/meant-views.js';
import { topicsOf } from '../discourse/topics.js';
import type { ClaimRule } from './rule.js';
import type { ReadClaim, SentenceView } from './sentence-view.js';

/** Predicates of which a subject has one value in a sentence. */
const single = new Set([
  'HELD_IN',
  'HELD_AT',
  'DATE',
  'FOUNDED',
  'LOCATED_IN',
  'ORDINAL',
  'EDITION_OF',
]);

/**
 * The claims of a sentence that need an antecedent: those that rules read in its copies about the antecedent, unless the
 * sentence itself says the same or another value.
 */
export function meantClaims(
  view: SentenceView,
  rules: readonly ClaimRule[],
  said: readonly ReadClaim[],
): ReadClaim[] {
  return [...meantViews(view, topicsOf(view.reading))].flatMap(({ view: copy, topic }) => {
    for (const rule of rules) rule.read(copy);
    const { entity } = topic.mention;
    const own = copy.claims.filter(({ subject, object }) => [subject, object].includes(entity));
    return copy.claims
      .filter((claim) => own.some((each) => each === claim || isOfSameList(each, claim)))
      .filter((claim) => !said.some((each) => isAnswered(each, claim)))
      .map((claim) => ({ ...claim, method: 'MEANT' as const, antecedent: topic }));
  });
}

/** Whether the same words say both: `she founded it with B` is about B, too. */
function isOfSameList(one: ReadClaim, other: ReadClaim): boolean {
  const isSame = one.predicate === other.predicate && one.object === other.object;
  return isSame && one.rule === other.rule && one.from === other.from && one.to === other.to;
}

/** Whether a claim says the same as another, or another value of it. */
function isAnswered(said: ReadClaim, claim: ReadClaim): boolean {
  if (said.predicate !== claim.predicate) return false;
  const isSameSubject = said.subject === claim.subject;
  const isSameOther = said.object === claim.object && said.value === claim.value;
  if (single.has(claim.predicate)) return isSameSubject || isSameOther;
  // The same words, of which the sentence itself has found what they mean.
  if (said.method === 'MEANT' && said.rule === claim.rule && isSameOther) return true;
  return isSameSubject && isSameOther;
}
