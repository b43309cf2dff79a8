import { exportedEntries } from '../model/provenance/evidence-fields.js';
import type { Attribute } from './attributes.js';
import type { ClaimApart, Evidence, EvidenceApart, MentionApart } from './element.js';

/** A claim with one piece of its evidence: a row of a table. */
export interface ClaimRow extends Omit<ClaimApart | EvidenceApart, 'element'> {
  /** Number of the piece, from 1; undefined if there is none. */
  readonly ordinal: number | undefined;
  readonly evidence: Evidence | undefined;
}

/** The rows of a claim: one for each piece of evidence, or one without any. */
export function rowsOf({ claim, subject, object, relation }: ClaimApart): readonly ClaimRow[] {
  const of = { claim, subject, object, relation };
  if (claim.evidence.length === 0) return [{ ...of, ordinal: undefined, evidence: undefined }];
  return claim.evidence.map((evidence, index) => ({ ...of, ordinal: index + 1, evidence }));
}

type OfClaim = Omit<ClaimApart, 'element'>;

/** Columns of a claim beside its id. A name is a claim with a text, a language and a kind of name. */
export const claimAttributes: readonly Attribute<OfClaim>[] = [
  { name: 'subject', type: 'TEXT', read: ({ subject }) => subject },
  { name: 'predicate', type: 'TEXT', read: ({ claim }) => claim.predicate },
  { name: 'object', type: 'TEXT', read: ({ object }) => object },
  { name: 'relation', type: 'TEXT', read: ({ relation }) => relation },
  { name: 'valueText', type: 'TEXT', read: ({ claim }) => claim.value?.text },
  { name: 'valueLang', type: 'TEXT', read: ({ claim }) => claim.value?.lang },
  { name: 'nameKind', type: 'TEXT', read: ({ claim }) => claim.value?.nameKind },
  { name: 'valueNumber', type: 'FLOAT', read: ({ claim }) => claim.value?.number },
  { name: 'valueDate', type: 'DATE', read: ({ claim }) => claim.value?.date },
  { name: 'valueUnit', type: 'TEXT', read: ({ claim }) => claim.value?.unit },
  { name: 'valueQualifier', type: 'TEXT', read: ({ claim }) => claim.value?.qualifier },
  { name: 'valueTime', type: 'DATE', read: ({ claim }) => claim.value?.time },
  { name: 'populationAr', type: 'TEXT', read: ({ claim }) => claim.value?.population?.ar },
  { name: 'populationEn', type: 'TEXT', read: ({ claim }) => claim.value?.population?.en },
  { name: 'roleAr', type: 'TEXT', read: ({ claim }) => claim.role?.ar },
  { name: 'roleEn', type: 'TEXT', read: ({ claim }) => claim.role?.en },
  { name: 'validFrom', type: 'DATE', read: ({ claim }) => claim.validFrom },
  { name: 'validTo', type: 'DATE', read: ({ claim }) => claim.validTo },
  { name: 'ended', type: 'BOOLEAN', read: ({ claim }) => claim.ended },
  { name: 'dataset', type: 'TEXT', read: ({ claim }) => claim.dataset },
  { name: 'rank', type: 'TEXT', read: ({ claim }) => claim.rank },
  { name: 'status', type: 'TEXT', read: ({ claim }) => claim.status },
  { name: 'method', type: 'TEXT', read: ({ claim }) => claim.method },
  { name: 'confidence', type: 'FLOAT', read: ({ claim }) => claim.confidence },
  { name: 'sources', type: 'INTEGER', read: ({ claim }) => claim.sources },
  { name: 'roleConfidence', type: 'FLOAT', read: ({ claim }) => claim.roleConfidence },
  { name: 'roleSources', type: 'INTEGER', read: ({ claim }) => claim.roleSources },
  { name: 'validFromConfidence', type: 'FLOAT', read: ({ claim }) => claim.validFromConfidence },
  { name: 'validFromSources', type: 'INTEGER', read: ({ claim }) => claim.validFromSources },
  { name: 'validToConfidence', type: 'FLOAT', read: ({ claim }) => claim.validToConfidence },
  { name: 'validToSources', type: 'INTEGER', read: ({ claim }) => claim.validToSources },
  { name: 'contested', type: 'BOOLEAN', read: ({ claim }) => claim.contested },
  { name: 'firstSeen', type: 'DATE', read: ({ claim }) => claim.firstSeen },
  { name: 'lastSeen', type: 'DATE', read: ({ claim }) => claim.lastSeen },
  { name: 'note', type: 'TEXT', read: ({ claim }) => claim.note },
  { name: 'phrasing', type: 'TEXT', read: ({ claim }) => claim.phrasing },
];

/** Columns of a piece of evidence beside its document. */
export const evidenceAttributes: readonly Attribute<Evidence>[] = [
  ...exportedEntries.map(([name, { type, column = name }]): Attribute<Evidence> => ({
    name: column ?? name,
    type,
    read: (evidence) => evidence[name],
  })),
  { name: 'supports', type: 'TEXTS', read: ({ supports }) => supports },
];

/** A table with a row for each claim and piece of its evidence. */
export const claimRowAttributes: readonly Attribute<ClaimRow>[] = [
  { name: 'id', type: 'TEXT', read: ({ claim }) => claim.id },
  ...claimAttributes,
  { name: 'evidence', type: 'INTEGER', read: ({ ordinal }) => ordinal },
  { name: 'document', type: 'TEXT', read: ({ evidence }) => evidence?.documentId },
  ...evidenceAttributes.map(({ name, type, read }): Attribute<ClaimRow> => ({
    name,
    type,
    read: ({ evidence }) => evidence && read(evidence),
  })),
];

/** A table of the places in which documents name entities. */
export const mentionAttributes: readonly Attribute<MentionApart>[] = [
  { name: 'id', type: 'TEXT', read: ({ id }) => id },
  { name: 'entity', type: 'TEXT', read: ({ entity }) => entity },
  { name: 'document', type: 'TEXT', read: ({ documentId }) => documentId },
  { name: 'start', type: 'INTEGER', read: ({ start }) => start },
  { name: 'end', type: 'INTEGER', read: ({ end }) => end },
  { name: 'exact', type: 'TEXT', read: ({ exact }) => exact },
  { name: 'note', type: 'TEXT', read: ({ note }) => note },
];
