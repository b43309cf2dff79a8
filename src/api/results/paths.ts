import { Ctx, Float, Int, ObjectType } from 'type-graphql';
import { maxPathHops } from '../../analysis/paths/path-question.js';
import { PageInfo } from '../../model/connections.js';
import { Required } from '../../model/declare.js';
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
  @Required(() => Entity, 'The entity from which it leads.')
  @InGraph({ kind: 'reference' })
  from!: string;

  @Required(() => Entity, 'The entity to which it leads.')
  @InGraph({ kind: 'reference' })
  to!: string;

  @Required(
    () => [Relation],
    'All relations asked for between the two, whichever way they point, each with its sentence and its claims.',
  )
  @InGraph({ kind: 'reference', maxEntries: usualParallels })
  relations!: string[];
}

@InGraph({ kind: 'result' })
@ObjectType({
  description: 'A way from one entity to another over relations: a chain of entities, none twice.',
})
export class Path {
  @Required(() => Int, 'How many hops it has.')
  length!: number;

  @Required(
    () => Float,
    'Above 0, at most 1; higher tells more: the path-degree product of Himmelstein and Baranzini (2015), which a hub on the way lowers. Of each hop its most telling relation counts.',
  )
  score!: number;

  @Required(() => [Entity], 'The entities from one end to the other.')
  @InGraph({ kind: 'reference', maxEntries: maxPathHops + 1 })
  nodes!: string[];

  @Required(() => [PathHop], 'The steps between them, with their relations.')
  @InGraph({ kind: 'property', property: 'hops', maxEntries: maxPathHops })
  hops!: PathHop[];
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A path of a page.' })
export class PathEdge {
  @Required(
    () => String,
    'Where it lies in the order of the paths; of use for the same question until the graph changes.',
  )
  cursor!: string;

  @Required(() => Path, 'The path.')
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
  @Required(() => Int, 'The number.')
  value!: number;

  @Required(() => TotalRelation, 'Whether there may be more.')
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

  @Required(
    () => [PathEdge],
    'The best ones; empty and not partial where there is none within the hops.',
  )
  edges: PathEdge[];

  @Required(() => [Path], 'The paths of the page, without the edges.')
  get nodes(): Path[] {
    return this.edges.map(({ node }) => node);
  }

  @Required(
    () => PageInfo,
    'Where the page lies. Whether there is more is what was found; where the search ended early, effort says so.',
  )
  pageInfo: PageInfo;

  @Required(
    () => BoundedTotal,
    'How many chains of entities there are within the hops. They are counted where this is selected.',
  )
  totalCount(@Ctx() context: Context): Promise<BoundedTotal> {
    return this.#count(context);
  }

  @Required(() => Effort, 'How far the search for the page came.')
  effort: Effort;
}
