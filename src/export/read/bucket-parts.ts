import { compareTexts } from '../../shared/compare-texts.js';
import type { NamedRow } from '../../store/read-row.js';
import type { Fragment } from '../../store/statement.js';

/** Approximate number of entities or relations read at once. */
export const atOnce = 512;

interface OfDataset {
  /** If given, only the view of its claims. */
  readonly dataset: string | undefined;
}

/** Entities that are read at once, as a condition on a statement's matches. */
export interface EntityPart extends OfDataset {
  hasEntity(entity: Fragment): Fragment;
}

/** Relations that are read at once, as conditions on a statement's matches. */
export interface RelationPart extends OfDataset {
  hasRelation(source: Fragment, relationship: Fragment, target: Fragment): Fragment;
  /** True if a claim states one of them; its subject is their source. */
  isStatedBy(subject: Fragment, claim: Fragment): Fragment;
}

/** The content of a selection, both lists in the order of the export. */
export interface Parts {
  readonly ofEntities: readonly EntityPart[];
  readonly ofRelations: readonly RelationPart[];
  /** The expected number of entities, if known. */
  readonly entities?: number | undefined;
}

/** Sorts the items of a part in the order of the whole: by bucket, then by id. */
export function byPlace(a: NamedRow<'bucket' | 'id'>, b: NamedRow<'bucket' | 'id'>): number {
  return a.number('bucket') - b.number('bucket') || compareTexts(a.text('id'), b.text('id'));
}
