import { bucketOf, relationId } from '../ids.js';
import { presentProperties, type Properties } from '../properties.js';
import type { DocumentRecord, EvidenceRecord, MentionRecord, StatedClaim } from '../records.js';
import { flattenValue } from './value-properties.js';

/** The properties of a claim's node. */
export function claimProperties(claim: StatedClaim): Properties {
  const { value, subject, object, ...rest } = claim;
  return presentProperties({
    ...flattenValue(value),
    id: claim.id,
    bucket: bucketOf(claim.id),
    predicate: rest.predicate,
    subjectId: subject,
    objectId: object,
    relationId: object === null ? null : relationId({ ...rest, subject, object }),
    dataset: rest.dataset,
    rank: rest.rank,
    status: rest.status,
    method: rest.method,
    confidence: rest.confidence,
    firstSeen: rest.firstSeen,
    lastSeen: rest.lastSeen,
    roleKey: rest.roleKey,
    roleAr: rest.roleAr,
    roleEn: rest.roleEn,
    validFrom: rest.validFrom,
    validTo: rest.validTo,
    note: rest.note,
  });
}

/** The properties of the relationship from a claim to its `ordinal`-th evidence's document. */
export function evidenceProperties(evidence: EvidenceRecord, ordinal: number): Properties {
  return presentProperties({ ...evidence, document: null, ordinal });
}

/** The properties of a document's node. */
export function documentProperties(document: DocumentRecord): Properties {
  return presentProperties({ ...document });
}

/** The properties of a mention's node, which belongs to the dataset of its document. */
export function mentionProperties(
  { id, start, end, exact, note }: MentionRecord,
  dataset: string,
): Properties {
  return presentProperties({ id, start, end, exact, note, dataset });
}
