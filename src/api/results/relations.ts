import { Ctx, Int, ObjectType } from 'type-graphql';
import { countRelations } from '../../analysis/relations/list-relations.js';
import type { CompactGraph } from '../../analysis/compact-graph.js';
import type { RelationTest } from '../../analysis/relations/relation-conditions.js';
import { PageInfo } from '../../model/connections.js';
import { Required } from '../../model/declare.js';
import { InGraph } from '../../model/mapping.js';
import { Relation } from '../../model/relation.js';
import type { Context } from '../context.js';

/** The relations of a graph from which pages are taken. */
interface FittingRelations {
  readonly graph: CompactGraph;
  /** The filter; absent if all pass. */
  readonly fits: RelationTest | undefined;
}

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
}
