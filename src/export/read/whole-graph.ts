import { anyRelation } from '../../claims/graph/any-relation.js';
import { shareBuckets } from '../../store/buckets.js';
import { readCount, type Read } from '../../store/read-row.js';
import { cypher, type Fragment } from '../../store/statement.js';
import { atOnce, type EntityPart, type Parts, type RelationPart } from './parts.js';

/** The whole graph, or the view of a dataset: a small one comes in few statements, a large one in many. */
export async function readWholeGraph(read: Read, dataset: string | undefined): Promise<Parts> {
  const entities = await readCount(read, cypher`MATCH (n:Entity) RETURN count(n)`);
  const relations = await readCount(
    read,
    cypher`MATCH (:Entity)-[r:${anyRelation}]->() RETURN count(r)`,
  );
  const partsOf = (things: number) =>
    shareBuckets(things, atOnce).map((buckets) => new Buckets(buckets, dataset));
  return {
    ofEntities: partsOf(entities),
    ofRelations: partsOf(relations),
    entities: dataset === undefined ? entities : undefined,
  };
}

/** The entities in some buckets, and the relations that start at them. */
class Buckets implements EntityPart, RelationPart {
  readonly #buckets: readonly number[];

  constructor(
    buckets: readonly number[],
    readonly dataset: string | undefined,
  ) {
    this.#buckets = buckets;
  }

  hasEntity(entity: Fragment): Fragment {
    return cypher`${entity}.bucket IN ${this.#buckets}`;
  }

  hasRelation(source: Fragment): Fragment {
    return this.hasEntity(source);
  }

  isStatedBy(subject: Fragment, claim: Fragment): Fragment {
    return cypher`${this.hasEntity(subject)} AND ${claim}.objectId IS NOT NULL`;
  }
}
