import { inBatches } from '../../shared/batches.js';
import { compareTexts } from '#text/compare-texts.js';
import { bucketOf } from '../../claims/ids.js';
import { cypher, type Fragment } from '../../store/statement.js';
import type { ChosenPart, ChosenRelation } from '../selection.js';
import type { NamedRow } from '../../store/read-row.js';

/** Approximate number of entities or relations read at once. */
export const atOnce = 512;

/** The claims that an export shows. */
export interface Shown {
  /** If given, only the view of its claims. */
  readonly dataset: string | undefined;
  /** Whether those that were taken back are among them. */
  readonly hasRetracted: boolean;
}

/** The part of something that an export shows. */
export class PartShown implements Shown {
  readonly dataset: string | undefined;
  readonly hasRetracted: boolean;

  constructor({ dataset, hasRetracted }: Shown) {
    this.dataset = dataset;
    this.hasRetracted = hasRetracted;
  }
}

/** Entities that are read at once, as a condition on a statement's matches. */
export interface EntityPart extends Shown {
  hasEntity(entity: Fragment): Fragment;
}

/** Relations that are read at once, as conditions on a statement's matches. */
export interface RelationPart extends Shown {
  hasRelation(source: Fragment, relationship: Fragment, target: Fragment): Fragment;
  /** True if a claim states one of them; its subject is their source. */
  isStatedBy(subject: Fragment, claim: Fragment): Fragment;
}

/** The content of a selection, both lists in the order of the export. */
export interface Parts<OfEntities = EntityPart, OfRelations = RelationPart> {
  readonly ofEntities: readonly OfEntities[];
  readonly ofRelations: readonly OfRelations[];
  /** The expected number of entities, if known. */
  readonly entities?: number | undefined;
}

/** Sorts the items of a part in the order of the whole: by bucket, then by id. */
export function byPlace(a: NamedRow<'bucket' | 'id'>, b: NamedRow<'bucket' | 'id'>): number {
  return a.number('bucket') - b.number('bucket') || compareTexts(a.text('id'), b.text('id'));
}

/** The pieces of a chosen part, in the order of the whole graph. */
export function partsOfChosen(
  { entities, relations }: Pick<ChosenPart, 'entities' | 'relations'>,
  shown: Shown,
): Parts {
  const ids = inOrder(entities.map((id) => ({ item: id, id, bucket: bucketOf(id) })));
  const chosen = inOrder(
    relations.map((item) => ({ item, id: item.id, bucket: bucketOf(item.source) })),
  );
  return {
    ofEntities: Array.from(inBatches(ids, atOnce), (some) => new ChosenEntities(some, shown)),
    ofRelations: Array.from(inBatches(chosen, atOnce), (some) => new ChosenRelations(some, shown)),
  };
}

class ChosenEntities extends PartShown implements EntityPart {
  readonly #ids: readonly string[];

  constructor(ids: readonly string[], shown: Shown) {
    super(shown);
    this.#ids = ids;
  }

  hasEntity(entity: Fragment): Fragment {
    return cypher`${entity}.id IN ${this.#ids}`;
  }
}

/** The ends stand in the conditions too: they are indexed, relationships are not. */
class ChosenRelations extends PartShown implements RelationPart {
  readonly #ids: readonly string[];
  readonly #sources: readonly string[];
  readonly #targets: readonly string[];

  constructor(relations: readonly ChosenRelation[], shown: Shown) {
    super(shown);
    this.#ids = relations.map(({ id }) => id);
    this.#sources = [...new Set(relations.map(({ source }) => source))];
    this.#targets = [...new Set(relations.map(({ target }) => target))];
  }

  hasRelation(source: Fragment, relationship: Fragment, target: Fragment): Fragment {
    return cypher`${source}.id IN ${this.#sources} AND ${target}.id IN ${this.#targets} AND ${relationship}.id IN ${this.#ids}`;
  }

  isStatedBy(subject: Fragment, claim: Fragment): Fragment {
    return cypher`${subject}.id IN ${this.#sources} AND ${claim}.relationId IN ${this.#ids}`;
  }
}

interface Placed<T> {
  readonly item: T;
  readonly bucket: number;
  readonly id: string;
}

function inOrder<T>(placed: readonly Placed<T>[]): readonly T[] {
  return placed
    .toSorted((a, b) => a.bucket - b.bucket || compareTexts(a.id, b.id))
    .map(({ item }) => item);
}
