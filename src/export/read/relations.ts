import { relationId } from '../../claims/ids.js';
import { isHeld, type AsOf, type Period } from '../../shared/as-of.js';
import { groupBy } from '../../shared/group-by.js';
import type { Read } from '../../store/read-row.js';
import type { Claim, Relation } from '../element.js';
import {
  readRelationClaims,
  toClaim,
  toRole,
  type OwnConflicts,
  type ProvenClaim,
} from './claims.js';
import { readRelationRows, type RelationRow } from './layer.js';
import { byPlace, type RelationPart } from './parts.js';

/** Filters on the relations read: the conflicts of one dataset, and a time. */
export interface Narrowed {
  readonly own?: OwnConflicts | undefined;
  readonly asOf?: AsOf | undefined;
}

/**
 * The relations that start in a part, in their order, with all claims that state them; with a time, those that held
 * then.
 */
export async function readRelations(
  read: Read,
  part: RelationPart,
  { own, asOf }: Narrowed = {},
): Promise<Relation[]> {
  const reading = readRelationClaims(read, part, own);
  const [claims, relations] = await Promise.all([
    reading,
    readRelationRows(read, part, reading, own),
  ]);
  const byRelation = groupBy(claims, relationOf);
  return inOrder(relations, asOf, (id) => (byRelation.get(id) ?? []).map(toClaim));
}

/** The same relations without their claims, which come separately. */
export async function readBareRelations(
  read: Read,
  part: RelationPart,
  { own, asOf }: Narrowed = {},
): Promise<Relation[]> {
  // One dataset's view of a relation follows from its claims.
  const claims = part.dataset === undefined ? [] : await readRelationClaims(read, part, own);
  const relations = await readRelationRows(read, part, Promise.resolve(claims), own);
  return inOrder(relations, asOf, () => []);
}

function inOrder(
  relations: readonly RelationRow[],
  asOf: AsOf | undefined,
  claimsOf: (id: string) => readonly Claim[],
): Relation[] {
  return relations
    .filter((row) => asOf === undefined || isHeld(periodOf(row), asOf))
    .toSorted(byPlace)
    .map((row) => toRelation(row, claimsOf(row.text('id'))));
}

function periodOf(row: RelationRow): Period {
  return { validFrom: row.textOrNull('validFrom'), validTo: row.textOrNull('validTo') };
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
