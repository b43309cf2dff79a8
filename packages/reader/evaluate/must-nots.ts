import type { MustNot } from './gold.js';
import type { PredictedClaim } from './prediction.js';
import type { DocumentScore } from './score.js';

/** Predictions of a document that its annotations forbid, with the reason. */
export function brokenMustNots(score: DocumentScore): string[] {
  return score.gold.mustNot.filter((rule) => isBroken(score, rule)).map(({ why }) => why);
}

function isBroken(score: DocumentScore, rule: MustNot): boolean {
  if (rule.predicate === 'NEW_ENTITY') return hasExtraNew(score, rule.kind);
  if (rule.entity !== undefined)
    return score.predicted.mentions.some(({ entityId }) => entityId === rule.entity);
  return score.predicted.claims.some((claim) => says(score, rule, claim));
}

/** Whether a predicted new entity of the kind is not among the annotated ones. */
function hasExtraNew(score: DocumentScore, kind: string | undefined): boolean {
  const allowed = score.gold.newEntities.filter((each) => each.kind === kind).map(({ id }) => id);
  return score.predicted.mentions.some(
    (mention) =>
      mention.entityId.startsWith('NEW') &&
      mention.kind === kind &&
      !allowed.includes(score.meant(mention.entityId) ?? ''),
  );
}

function says(score: DocumentScore, rule: MustNot, claim: PredictedClaim): boolean {
  const parts: readonly (readonly [rule: string | undefined, said: string | undefined])[] = [
    [rule.predicate, claim.predicate],
    [rule.subject === '*' ? undefined : rule.subject, score.meant(claim.subject)],
    [rule.object === '*' ? undefined : rule.object, score.meant(claim.object)],
    [rule.value, claim.value === undefined ? undefined : String(claim.value)],
    [rule.validFrom, claim.validFrom],
    [rule.validTo, claim.validTo],
  ];
  return (
    parts.every(([asked, said]) => asked === undefined || asked === said) &&
    isThere(score, rule, claim)
  );
}

function isThere(
  { gold }: DocumentScore,
  { sentence }: MustNot,
  { evidence }: PredictedClaim,
): boolean {
  if (sentence === undefined) return true;
  const span = gold.sentences.find(({ id }) => id === sentence);
  return evidence.some(
    ({ start }) => span !== undefined && span.start <= start && start < span.end,
  );
}
