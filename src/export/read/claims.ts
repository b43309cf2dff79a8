import { toCanonicalJson } from '../../shared/canonical-json.js';
import { claimColumns, readClaim } from '../../claims/graph/read-claims.js';
import { contestedIn } from '../../claims/projection/project-shown.js';
import type { LiteralValue as StatedValue, StatedClaim } from '../../claims/records.js';
import { exportedEntries, type ExportedValues } from '../../model/provenance/evidence-fields.js';
import { claimParts, type ClaimPart } from '../../model/values/lists.js';
import { arrangeWitnesses } from '#text/arrange-witnesses.js';
import { compareTexts } from '#text/compare-texts.js';
import { groupBy } from '#text/group-by.js';
import { Columns, readTextOrNull, type NamedRow, type Read } from '../../store/read-row.js';
import { cypher, propertiesOf, type Fragment } from '../../store/statement.js';
import type { Bilingual, Claim, Evidence, LiteralValue } from '../element.js';
import type { EntityPart, RelationPart, Shown } from './parts.js';

/** A claim with its places in documents. */
export interface ProvenClaim {
  readonly stated: StatedClaim;
  readonly evidence: readonly Evidence[];
  readonly contested: boolean;
  /** The id of the relation that it states; null for a literal. */
  readonly relation: string | null;
}

const evidenceProperties = [
  'ordinal',
  ...exportedEntries.map(([name]) => name),
  'supports',
] as const;
const evidenceColumns = new Columns(['claimId', 'documentId', ...evidenceProperties]);
type EvidenceRow = NamedRow<(typeof evidenceColumns.names)[number]>;

/** The claims of a part that give its entities a literal value, sorted by predicate, then id. */
export function readLiteralClaims(
  read: Read,
  part: EntityPart,
  own: OwnConflicts | undefined,
): Promise<ProvenClaim[]> {
  return readClaims(read, matchLiteralClaims(part), own);
}

/** The claims that state the relations of a part, sorted by predicate, then id. */
export function readRelationClaims(
  read: Read,
  part: RelationPart,
  own: OwnConflicts | undefined,
): Promise<ProvenClaim[]> {
  return readClaims(read, matchRelationClaims(part), own);
}

/** Matches as `c` the claims that give entities of a part a literal value. */
export function matchLiteralClaims(part: EntityPart): Fragment {
  return match(cypher`${part.hasEntity(subject)} AND c.objectId IS NULL`, part);
}

/** Matches as `c` the claims that state relations of a part. */
export function matchRelationClaims(part: RelationPart): Fragment {
  return match(part.isStatedBy(subject, cypher`c`), part);
}

const subject = cypher`s`;

function match(condition: Fragment, { dataset, hasRetracted }: Shown): Fragment {
  const ofDataset = dataset === undefined ? cypher`` : cypher` AND c.dataset = ${dataset}`;
  const isShown = hasRetracted ? cypher`` : cypher` AND c.status <> ${'RETRACTED'}`;
  return cypher`MATCH (s:Entity)<-[:SUBJECT]-(c:Claim) WHERE ${condition}${ofDataset}${isShown}`;
}

/** The conflicts within one dataset, regardless of the others. */
export interface OwnConflicts {
  /** Ids of the claims that another of the dataset contradicts. */
  readonly claims: ReadonlySet<string>;
  /** Ids of the entities that these claims are about. */
  readonly entities: ReadonlySet<string>;
}

/** The conflicts within a dataset; undefined for all datasets, whose conflicts are marked in the graph. */
export async function readOwnConflicts(
  read: Read,
  dataset: string | undefined,
): Promise<OwnConflicts | undefined> {
  if (dataset === undefined) return undefined;
  const rows = await read(
    cypher`MATCH (c:Claim {dataset: ${dataset}}) WHERE c.contested = true RETURN ${claimColumns}`,
  );
  const claims = rows.map(readClaim);
  const contested = contestedIn(claims);
  const about = claims.filter(({ id }) => contested.has(id));
  const entities = about.flatMap(({ subject, object }) => [
    subject,
    ...(object === null ? [] : [object]),
  ]);
  return { claims: contested, entities: new Set(entities) };
}

async function readClaims(
  read: Read,
  wanted: Fragment,
  own: OwnConflicts | undefined,
): Promise<ProvenClaim[]> {
  const [claims, evidence] = await Promise.all([
    read(
      cypher`${wanted} RETURN ${claimColumns}, c.relationId AS relation, c.contested AS contested`,
    ),
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
      const contested = own ? own.claims.has(stated.id) : row.at(-1) === true;
      const said = byClaim.get(stated.id) ?? [];
      const relation = readTextOrNull(row.at(-2), 'relation');
      const arranged = arrange(said.toSorted(byOrdinal).map(toEvidence));
      return { stated, evidence: arranged, contested, relation };
    })
    .sort(byPredicate);
}

/** The pieces in the order of the API: the first says all of the claim, or the first together. */
function arrange(evidence: readonly Evidence[]): readonly Evidence[] {
  const { first, others } = arrangeWitnesses(evidence, ({ supports = [], exact }) => ({
    parts: supports,
    isQuotation: exact !== undefined,
  }));
  return [...first, ...others];
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
    ...valuesIn(row),
    supports: toParts(row.textsOrNull('supports')),
  };
}

function valuesIn(row: EvidenceRow): ExportedValues {
  const values: Partial<Record<keyof ExportedValues, number | string | undefined>> = {};
  for (const [name, { type }] of exportedEntries)
    values[name] =
      (type === 'INTEGER' ? row.numberOrNull(name) : row.textOrNull(name)) ?? undefined;
  return values as ExportedValues;
}

function toParts(supports: readonly string[] | null): readonly ClaimPart[] | undefined {
  return supports === null ? undefined : claimParts.filter((part) => supports.includes(part));
}

/** The claim as formats write it. */
export function toClaim({ stated, evidence, contested }: ProvenClaim): Claim {
  return {
    id: stated.id,
    predicate: stated.predicate,
    dataset: stated.dataset,
    rank: stated.rank,
    status: stated.status,
    method: stated.method,
    confidence: stated.confidence,
    sources: stated.sources.length,
    ...supportOfParts(stated),
    contested,
    value: stated.value === null ? undefined : toValue(stated.value),
    role: toRole(stated.roleAr, stated.roleEn),
    validFrom: stated.validFrom ?? undefined,
    validTo: stated.validTo ?? undefined,
    ended: stated.ended,
    firstSeen: stated.firstSeen,
    lastSeen: stated.lastSeen,
    note: stated.note ?? undefined,
    phrasing: toPhrasing(stated),
    evidence,
  };
}

function toPhrasing({ value, phrasing }: StatedClaim): string | undefined {
  const declared = value?.type === 'NAME' ? value.forms : phrasing;
  return declared && toCanonicalJson(declared);
}

function supportOfParts({
  roleSupport: role,
  validFromSupport: from,
  validToSupport: to,
}: StatedClaim): Partial<Claim> {
  return {
    ...(role &&
      ({ roleConfidence: role.confidence, roleSources: role.sources } satisfies Partial<Claim>)),
    ...(from &&
      ({
        validFromConfidence: from.confidence,
        validFromSources: from.sources,
      } satisfies Partial<Claim>)),
    ...(to &&
      ({ validToConfidence: to.confidence, validToSources: to.sources } satisfies Partial<Claim>)),
  };
}

/** Undefined if the role has a name in neither language. */
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
      const { raw, number, unit, qualifier, time, population } = value;
      const said = population && { ar: population.ar, en: population.en };
      return { text: raw, number, unit, qualifier, time, population: said };
    }
  }
}
