import { cypher, type Fragment } from '../../store/statement.js';
import type { EntityPart, RelationPart } from './part.js';

/** Matches as `c` the claims that give entities of a part a literal value. */
export function matchLiteralClaims(part: EntityPart): Fragment {
  return match(cypher`${part.hasEntity(subject)} AND c.objectId IS NULL`, part.dataset);
}

/** Matches as `c` the claims that state relations of a part. */
export function matchRelationClaims(part: RelationPart): Fragment {
  return match(part.isStatedBy(subject, cypher`c`), part.dataset);
}

const subject = cypher`s`;

function match(condition: Fragment, dataset: string | undefined): Fragment {
  const ofDataset = dataset === undefined ? cypher`` : cypher` AND c.dataset = ${dataset}`;
  return cypher`MATCH (s:Entity)<-[:SUBJECT]-(c:Claim) WHERE ${condition}${ofDataset}`;
}
