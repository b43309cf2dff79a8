import { Ctx, Int, ObjectType } from 'type-graphql';
import { groupRelations, type RelationGroupBy } from '../../analysis/relations/group-relations.js';
import { countRelations, type FittingRelations } from '../../analysis/relations/list-relations.js';
import { PageInfo } from '../../model/connections.js';
import { Required } from '../../model/declare.js';
import { addGroupBy } from '../../model/groups.js';
import { InGraph } from '../../model/mapping.js';
import { Relation } from '../../model/relation.js';
import { Direction, RelationKind } from '../../model/values/enums.js';
import type { Context } from '../context.js';

@InGraph({ kind: 'result' })
@ObjectType({ description: 'One relation of a connection.' })
export class RelationEdge {
  @Required(
    () => String,
    'Where it lies in its order; valid under inserts and for the same order only.',
  )
  cursor!: string;

  @Required(() => Relation, 'The relation.')
  @InGraph({ kind: 'reference' })
  node!: string;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A page of relations between entities (Relay).' })
export class RelationConnection {
  readonly #fitting: FittingRelations;

  @Required(() => [RelationEdge], 'The edges of the page.')
  readonly edges: RelationEdge[];

  @Required(() => PageInfo, 'Where the page lies.')
  readonly pageInfo: PageInfo;

  constructor(fitting: FittingRelations, edges: RelationEdge[], pageInfo: PageInfo) {
    this.#fitting = fitting;
    this.edges = edges;
    this.pageInfo = pageInfo;
  }

  @Required(() => [Relation], 'Its relations, without the edges.')
  @InGraph({ kind: 'reference' })
  get nodes(): string[] {
    return this.edges.map(({ node }) => node);
  }

  @Required(() => Int, 'How many fit, on all pages together.')
  totalCount(@Ctx() { signal }: Context): Promise<number> {
    const { graph, fits } = this.#fitting;
    return countRelations(graph, { fits, signal });
  }

  /** Arguments as {@link addGroupBy} declares them. */
  async groupBy(by: RelationGroupBy[], first: number, byKey: boolean, @Ctx() context: Context) {
    const groups = await groupRelations(this.#fitting, by, byKey, context.signal);
    return { totalCount: groups.length, buckets: groups.slice(0, first) };
  }
}

addGroupBy(RelationConnection);

/** Maximum relations listed of a group. */
export const maxOfEach = 10;

@InGraph({ kind: 'result' })
@ObjectType({ description: 'The relations of one type that an entity has in one direction.' })
export class RelationGroup {
  @Required(() => RelationKind, 'The type.')
  type!: string;

  @Required(() => Direction, 'OUT where the entity is the source, IN where it is the target.')
  direction!: string;

  @Required(() => Int, 'How many there are.')
  count!: number;

  @Required(
    () => [Relation],
    'The first of them: those that began last first, those without a start last.',
  )
  @InGraph({ kind: 'reference', maxEntries: maxOfEach })
  relations!: string[];
}
