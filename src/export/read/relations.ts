import { isHeld, type AsOf, type Held } from '../../shared/as-of.js';
import { groupBy } from '#text/group-by.js';
import type { Read } from '../../store/read-row.js';
import type { Claim, Relation } from '../element.js';
import { readRelationClaims, toClaim, toRole, type OwnConflicts } from './claims.js';
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
  const [claims, relations] = await Promise.all([
    readRelationClaims(read, part, own),
    readRelationRows(read, part),
  ]);
  const byRelation = groupBy(claims, ({ relation }) => relation);
  return inOrder(relations, asOf, (id) => (byRelation.get(id) ?? []).map(toClaim));
}

/** The same relations without their claims, which come separately. */
export async function readBareRelations(
  read: Read,
  part: RelationPart,
  { asOf }: Narrowed = {},
): Promise<Relation[]> {
  return inOrder(await readRelationRows(read, part), asOf, () => []);
}

function inOrder(
  relations: readonly RelationRow[],
  asOf: AsOf | undefined,
  claimsOf: (id: string) => readonly Claim[],
): Relation[] {
  return relations
    .filter((row) => asOf === undefined || isHeld(heldOf(row), asOf))
    .toSorted(byPlace)
    .map((row) => toRelation(row, claimsOf(row.text('id'))));
}

function heldOf(row: RelationRow): Held {
  const [certain, possible] = [row.textsOrNull('certain'), row.textsOrNull('possible')];
  return {
    validFrom: row.textOrNull('validFrom'),
    validTo: row.textOrNull('validTo'),
    spans: possible === null ? undefined : { certain: certain ?? [], possible },
  };
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
