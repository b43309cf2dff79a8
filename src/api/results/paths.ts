import { Ctx, Field, Float, Int, ObjectType } from 'type-graphql';
import { maxPathHops } from '../../analysis/paths/path-question.js';
import { PageInfo } from '../../model/connections.js';
import { Entity } from '../../model/entity.js';
import { InGraph } from '../../model/mapping.js';
import { Relation } from '../../model/relation.js';
import { enumOf } from '../../model/values/enum-of.js';
import type { Context } from '../context.js';
import { Effort } from './effort.js';

/** Assumed relations of a hop for its price: parallel ones are few. */
const usualParallels = 2;

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A step of a path from an entity to the next.' })
export class PathHop {
  @Field(() => Entity, { description: 'The entity from which it leads.' })
  @InGraph({ kind: 'reference' })
  from!: string;

  @Field(() => Entity, { description: 'The entity to which it leads.' })
  @InGraph({ kind: 'reference' })
  to!: string;

  @Field(() => [Relation], {
    description:
      'All relations asked for between the two, whichever way they point, each with its sentence and its claims.',
  })
  @InGraph({ kind: 'reference', maxEntries: usualParallels })
  relations!: string[];
}

@InGraph({ kind: 'result' })
@ObjectType({
  description: 'A way from one entity to another over relations: a chain of entities, none twice.',
})
export class Path {
  @Field(() => Int, { description: 'How many hops it has.' })
  length!: number;

  @Field(() => Float, {
    description:
      'Above 0, at most 1; higher tells more: the path-degree product of Himmelstein and Baranzini (2015), which a hub on the way lowers. Of each hop its most telling relation counts.',
  })
  score!: number;

  @Field(() => [Entity], { description: 'The entities from one end to the other.' })
  @InGraph({ kind: 'reference', maxEntries: maxPathHops + 1 })
  nodes!: string[];

  @Field(() => [PathHop], { description: 'The steps between them, with their relations.' })
  @InGraph({ kind: 'property', property: 'hops', maxEntries: maxPathHops })
  hops!: PathHop[];
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A path of a page.' })
export class PathEdge {
  @Field(() => String, {
    description:
      'Where it lies in the order of the paths; of use for the same question until the graph changes.',
  })
  cursor!: string;

  @Field(() => Path, { description: 'The path.' })
  node!: Path;
}

/** How exact a total is. */
type Bound = 'EXACT' | 'AT_LEAST';

export const TotalRelation = enumOf<Bound>(
  'TotalRelation',
  'What a total says.',
  {
    EXACT: 'There are so many.',
    AT_LEAST: 'There are so many, and maybe more: counting ended before all were counted.',
  },
  {
    label: ['دقة العدد', 'What a total says'],
    values: { EXACT: 'العدد بالضبط', AT_LEAST: 'هذا العدد على الأقل' },
  },
);

@InGraph({ kind: 'result' })
@ObjectType({ description: 'How many there are on all pages, as far as was counted.' })
export class BoundedTotal {
  @Field(() => Int, { description: 'The number.' })
  value!: number;

  @Field(() => TotalRelation, { description: 'Whether there may be more.' })
  relation!: Bound;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A page of the paths between two entities (Relay).' })
export class PathConnection {
  readonly #count: (context: Context) => Promise<BoundedTotal>;

  constructor(
    page: Pick<PathConnection, 'edges' | 'pageInfo' | 'effort'>,
    count: (context: Context) => Promise<BoundedTotal>,
  ) {
    this.edges = page.edges;
    this.pageInfo = page.pageInfo;
    this.effort = page.effort;
    this.#count = count;
  }

  @Field(() => [PathEdge], {
    description: 'The best ones; empty and not partial where there is none within the hops.',
  })
  edges: PathEdge[];

  @Field(() => [Path], { description: 'The paths of the page, without the edges.' })
  get nodes(): Path[] {
    return this.edges.map(({ node }) => node);
  }

  @Field(() => PageInfo, {
    description:
      'Where the page lies. Whether there is more is what was found; where the search ended early, effort says so.',
  })
  pageInfo: PageInfo;

  @Field(() => BoundedTotal, {
    description:
      'How many chains of entities there are within the hops. They are counted where this is selected.',
  })
  totalCount(@Ctx() context: Context): Promise<BoundedTotal> {
    return this.#count(context);
  }

  @Field(() => Effort, { description: 'How far the search for the page came.' })
  effort: Effort;
}
