import { anyRelation } from '../../claims/graph/any-relation.js';
import { shareBuckets } from '../../store/buckets.js';
import { readCount, type Read } from '../../store/read-row.js';
import { cypher, type Fragment } from '../../store/statement.js';
import {
  atOnce,
  PartShown,
  type EntityPart,
  type Parts,
  type RelationPart,
  type Shown,
} from './parts.js';

/** The whole graph, or the view of a dataset: a small one comes in few statements, a large one in many. */
export async function readWholeGraph(read: Read, shown: Shown): Promise<Parts<Buckets, Buckets>> {
  const entities = await readCount(read, cypher`MATCH (n:Entity) RETURN count(n)`);
  const relations = await readCount(
    read,
    cypher`MATCH (:Entity)-[r:${anyRelation}]->() RETURN count(r)`,
  );
  const partsOf = (things: number) =>
    shareBuckets(things, atOnce).map((buckets) => new Buckets(buckets, shown));
  return {
    ofEntities: partsOf(entities),
    ofRelations: partsOf(relations),
    entities: shown.dataset === undefined ? entities : undefined,
  };
}

/** The entities in some buckets, and the relations that start at them. */
export class Buckets extends PartShown implements EntityPart, RelationPart {
  constructor(
    readonly buckets: readonly number[],
    shown: Shown,
  ) {
    super(shown);
  }

  hasEntity(entity: Fragment): Fragment {
    return cypher`${entity}.bucket IN ${this.buckets}`;
  }

  hasRelation(source: Fragment): Fragment {
    return this.hasEntity(source);
  }

  isStatedBy(subject: Fragment, claim: Fragment): Fragment {
    return cypher`${this.hasEntity(subject)} AND ${claim}.objectId IS NOT NULL`;
  }
}
