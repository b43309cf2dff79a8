import { relationId } from '../../claims/ids.js';
import { groupBy } from '../../shared/group-by.js';
import type { Read } from '../../store/read.js';
import type { Claim, Relation } from '../element.js';
import {
  readRelationClaims,
  toClaim,
  toRole,
  type OwnConflicts,
  type ProvenClaim,
} from './claims.js';
import { readRelationRows, type RelationRow } from './layer.js';
import { byPlace, type RelationPart } from './part.js';

/** The relations that start in a part, in their order, with all claims that state them. */
export async function readRelations(
  read: Read,
  part: RelationPart,
  own?: OwnConflicts,
): Promise<Relation[]> {
  const reading = readRelationClaims(read, part, own);
  const [claims, relations] = await Promise.all([
    reading,
    readRelationRows(read, part, reading, own),
  ]);
  const byRelation = groupBy(claims, relationOf);
  return relations.toSorted(byPlace).map((row) => {
    const stating = byRelation.get(row.text('id')) ?? [];
    return toRelation(row, stating.map(toClaim));
  });
}

function relationOf({ stated }: ProvenClaim): string | undefined {
  const { object } = stated;
  return object === null ? undefined : relationId({ ...stated, object });
}

function toRelation(row: RelationRow, claims: readonly Claim[]): Relation {
  return {
    element: 'relation',
    id: row.text('id'),
    type: row.text('type'),
    source: row.text('source'),
    target: row.text('target'),
    role: toRole(row.textOrNull('roleAr'), row.textOrNull('roleEn')),
    validFrom: row.textOrNull('validFrom') ?? undefined,
    validTo: row.textOrNull('validTo') ?? undefined,
    confidence: row.number('confidence'),
    sources: row.numberOrNull('sources') ?? 0,
    contested: row.value('contested') === true,
    datasets: row.texts('datasets'),
    claims,
  };
}
