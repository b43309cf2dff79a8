import { compareTexts } from '../../shared/compare-texts.js';
import type { NamedRow } from '../../store/read-row.js';
import type { Fragment } from '../../store/statement.js';

/** About so many entities or relations are asked for at once. */
export const atOnce = 512;

interface OfDataset {
  /** Where given, only what its claims say. */
  readonly dataset: string | undefined;
}

/** Entities that are read at once, as a condition on what a statement matches. */
export interface EntityPart extends OfDataset {
  hasEntity(entity: Fragment): Fragment;
}

/** Relations that are read at once, as conditions on what a statement matches. */
export interface RelationPart extends OfDataset {
  hasRelation(source: Fragment, relationship: Fragment, target: Fragment): Fragment;
  /** Whether a claim states one of them; its subject is their source. */
  isStatedBy(subject: Fragment, claim: Fragment): Fragment;
}

/** What makes up a selection, both lists in the order of the export. */
export interface Parts {
  readonly ofEntities: readonly EntityPart[];
  readonly ofRelations: readonly RelationPart[];
  /** How many entities there must be, where that is known. */
  readonly entities?: number | undefined;
}

/** Puts what lies in the same part in the order of the whole: by bucket, then by id. */
export function byPlace(a: NamedRow<'bucket' | 'id'>, b: NamedRow<'bucket' | 'id'>): number {
  return a.number('bucket') - b.number('bucket') || compareTexts(a.text('id'), b.text('id'));
}
