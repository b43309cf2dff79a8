import { compareTexts } from '../../shared/compare-texts.js';
import { claimColumns, toClaim } from '../../claims/graph/read-claims.js';
import { groupBy } from '../../claims/group-by.js';
import type { StatedClaim } from '../../claims/records.js';
import { cypher, join, name, type Fragment } from '../../store/statement.js';
import type { Evidence } from '../element.js';
import { Columns, numberIfIn, textIfIn, textIn, type Facts } from './facts.js';
import { matchLiteralClaims, matchRelationClaims } from './match-claims.js';
import type { EntityPart, Read, RelationPart } from './part.js';

/** A claim with where it is said. */
export interface ProvenClaim {
  readonly stated: StatedClaim;
  readonly evidence: readonly Evidence[];
}

const evidenceColumns = ['ordinal', 'start', 'end', 'exact', 'prefix', 'suffix', 'phrase', 'note'];
const columns = new Columns(['claimId', 'documentId', ...evidenceColumns]);
const evidenceProperties = join(
  evidenceColumns.map((column) => cypher`e.${name(column)}`),
  ', ',
);

/** The claims of a part that give its entities a literal value, sorted by predicate, then id. */
export function readLiteralClaims(read: Read, part: EntityPart): Promise<ProvenClaim[]> {
  return readClaims(read, matchLiteralClaims(part));
}

/** The claims that state the relations of a part, sorted by predicate, then id. */
export function readRelationClaims(read: Read, part: RelationPart): Promise<ProvenClaim[]> {
  return readClaims(read, matchRelationClaims(part));
}

async function readClaims(read: Read, wanted: Fragment): Promise<ProvenClaim[]> {
  const [claims, evidence] = await Promise.all([
    read(cypher`${wanted} RETURN ${claimColumns}`),
    read(
      cypher`${wanted} MATCH (c)-[e:EVIDENCED_BY]->(d:Document) RETURN c.id, d.id, ${evidenceProperties}`,
    ),
  ]);
  const byClaim = groupBy(
    evidence.map((row) => columns.facts(row)),
    (facts) => textIn(facts, 'claimId'),
  );
  return claims
    .map((row) => {
      const stated = toClaim(row);
      const said = byClaim.get(stated.id) ?? [];
      return { stated, evidence: said.toSorted(byOrdinal).map(toEvidence) };
    })
    .sort(byPredicate);
}

function byOrdinal(a: Facts, b: Facts): number {
  return (
    (numberIfIn(a, 'ordinal') ?? 0) - (numberIfIn(b, 'ordinal') ?? 0) ||
    compareTexts(textIn(a, 'documentId'), textIn(b, 'documentId'))
  );
}

function byPredicate({ stated: a }: ProvenClaim, { stated: b }: ProvenClaim): number {
  return compareTexts(a.predicate, b.predicate) || compareTexts(a.id, b.id);
}

function toEvidence(facts: Facts): Evidence {
  return {
    documentId: textIn(facts, 'documentId'),
    start: numberIfIn(facts, 'start'),
    end: numberIfIn(facts, 'end'),
    exact: textIfIn(facts, 'exact'),
    prefix: textIfIn(facts, 'prefix'),
    suffix: textIfIn(facts, 'suffix'),
    phrase: textIfIn(facts, 'phrase'),
    note: textIfIn(facts, 'note'),
  };
}
