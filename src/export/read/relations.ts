import { groupBy } from '../../claims/group-by.js';
import { relationId } from '../../claims/ids.js';
import type { Claim, Relation } from '../element.js';
import { readRelationClaims, type ProvenClaim } from './claims.js';
import { numberIn, textIfIn, textIn, textsIn, type Facts } from './facts.js';
import { readRelationFacts } from './layer.js';
import { byPlace } from './order.js';
import type { Read, RelationPart } from './part.js';
import { toClaim, toRole } from './to-claim.js';

/** The relations that start in a part, in their order, with all claims that state them. */
export async function readRelations(read: Read, part: RelationPart): Promise<Relation[]> {
  const reading = readRelationClaims(read, part);
  const [claims, relations] = await Promise.all([reading, readRelationFacts(read, part, reading)]);
  const byRelation = groupBy(claims, relationOf);
  return relations.toSorted(byPlace).map((facts) => {
    const stating = byRelation.get(textIn(facts, 'id')) ?? [];
    return toRelation(facts, stating.map(toClaim));
  });
}

function relationOf({ stated }: ProvenClaim): string | undefined {
  const { object } = stated;
  return object === null ? undefined : relationId({ ...stated, object });
}

function toRelation(facts: Facts, claims: readonly Claim[]): Relation {
  return {
    element: 'relation',
    id: textIn(facts, 'id'),
    type: textIn(facts, 'type'),
    source: textIn(facts, 'source'),
    target: textIn(facts, 'target'),
    role: toRole(textIfIn(facts, 'roleAr'), textIfIn(facts, 'roleEn')),
    validFrom: textIfIn(facts, 'validFrom'),
    validTo: textIfIn(facts, 'validTo'),
    confidence: numberIn(facts, 'confidence'),
    datasets: textsIn(facts, 'datasets'),
    claims,
  };
}
