import type { Fragment } from '../../store/statement.js';
import type { Row } from '../../store/graph-reader.js';

/** Gives the rows of a statement that only reads. */
export type Read = (fragment: Fragment) => Promise<readonly Row[]>;

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
