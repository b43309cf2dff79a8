import { claimColumns, readClaim } from '../../claims/graph/read-claims.js';
import type { LiteralValue as StatedValue, StatedClaim } from '../../claims/records.js';
import { compareTexts } from '../../shared/compare-texts.js';
import { groupBy } from '../../shared/group-by.js';
import { Columns, type NamedRow } from '../../store/read-row.js';
import type { Read } from '../../store/read.js';
import { cypher, propertiesOf, type Fragment } from '../../store/statement.js';
import type { Bilingual, Claim, Evidence, LiteralValue } from '../element.js';
import type { EntityPart, RelationPart } from './part.js';

/** A claim with where it is said. */
export interface ProvenClaim {
  readonly stated: StatedClaim;
  readonly evidence: readonly Evidence[];
}

const evidenceProperties = [
  ...['ordinal', 'start', 'end', 'exact', 'prefix', 'suffix', 'phrase', 'note'],
] as const;
const evidenceColumns = new Columns(['claimId', 'documentId', ...evidenceProperties]);
type EvidenceRow = NamedRow<(typeof evidenceColumns.names)[number]>;

/** The claims of a part that give its entities a literal value, sorted by predicate, then id. */
export function readLiteralClaims(read: Read, part: EntityPart): Promise<ProvenClaim[]> {
  return readClaims(read, matchLiteralClaims(part));
}

/** The claims that state the relations of a part, sorted by predicate, then id. */
export function readRelationClaims(read: Read, part: RelationPart): Promise<ProvenClaim[]> {
  return readClaims(read, matchRelationClaims(part));
}

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

async function readClaims(read: Read, wanted: Fragment): Promise<ProvenClaim[]> {
  const [claims, evidence] = await Promise.all([
    read(cypher`${wanted} RETURN ${claimColumns}`),
    read(
      cypher`${wanted} MATCH (c)-[e:EVIDENCED_BY]->(d:Document) RETURN c.id, d.id, ${propertiesOf(cypher`e`, evidenceProperties)}`,
    ),
  ]);
  const byClaim = groupBy(
    evidence.map((row) => evidenceColumns.of(row)),
    (row) => row.text('claimId'),
  );
  return claims
    .map((row) => {
      const stated = readClaim(row);
      const said = byClaim.get(stated.id) ?? [];
      return { stated, evidence: said.toSorted(byOrdinal).map(toEvidence) };
    })
    .sort(byPredicate);
}

function byOrdinal(a: EvidenceRow, b: EvidenceRow): number {
  return (
    (a.numberOrNull('ordinal') ?? 0) - (b.numberOrNull('ordinal') ?? 0) ||
    compareTexts(a.text('documentId'), b.text('documentId'))
  );
}

function byPredicate({ stated: a }: ProvenClaim, { stated: b }: ProvenClaim): number {
  return compareTexts(a.predicate, b.predicate) || compareTexts(a.id, b.id);
}

function toEvidence(row: EvidenceRow): Evidence {
  return {
    documentId: row.text('documentId'),
    start: row.numberOrNull('start') ?? undefined,
    end: row.numberOrNull('end') ?? undefined,
    exact: row.textOrNull('exact') ?? undefined,
    prefix: row.textOrNull('prefix') ?? undefined,
    suffix: row.textOrNull('suffix') ?? undefined,
    phrase: row.textOrNull('phrase') ?? undefined,
    note: row.textOrNull('note') ?? undefined,
  };
}

/** The claim as formats write it. */
export function toClaim({ stated, evidence }: ProvenClaim): Claim {
  return {
    id: stated.id,
    predicate: stated.predicate,
    dataset: stated.dataset,
    rank: stated.rank,
    status: stated.status,
    method: stated.method,
    confidence: stated.confidence,
    value: stated.value === null ? undefined : toValue(stated.value),
    role: toRole(stated.roleAr, stated.roleEn),
    validFrom: stated.validFrom ?? undefined,
    validTo: stated.validTo ?? undefined,
    firstSeen: stated.firstSeen,
    lastSeen: stated.lastSeen,
    note: stated.note ?? undefined,
    evidence,
  };
}

/** Undefined where the role has a name in neither language. */
export function toRole(ar: string | null, en: string | null): Bilingual | undefined {
  if (ar === null && en === null) return undefined;
  return { ar: ar ?? undefined, en: en ?? undefined };
}

function toValue(value: StatedValue): LiteralValue {
  switch (value.type) {
    case 'NAME': {
      const { text, lang, nameKind } = value;
      return { text, lang, nameKind };
    }
    case 'TEXT':
      return { text: value.text, lang: value.lang };
    case 'CODE':
      return { text: value.text };
    case 'DATE':
      return { date: value.date };
    case 'NUMBER':
      return { number: value.number };
    case 'QUANTITY': {
      const { raw, number, unit, qualifier } = value;
      return { text: raw, number, unit, qualifier };
    }
  }
}
