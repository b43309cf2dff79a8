import { hash } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { countPaths } from '../../analysis/paths/count-paths.js';
import { findPaths, type GraphPath } from '../../analysis/paths/find-paths.js';
import {
  checkPathQuestion,
  maxPathHops,
  maxPaths,
  type PathRank,
} from '../../analysis/paths/path-question.js';
import { enumOf } from '../../model/values/enum-of.js';
import { ChecksArguments, entitiesNamed, NamesIds } from '../arguments/checks-arguments.js';
import { checkPart, PartArgs, partOf } from '../arguments/part.js';
import type { Context } from '../context.js';
import { questionEffort } from '../../analysis/effort.js';
import { Optional, Required } from '../../model/declare.js';
import { InGraph } from '../../model/mapping.js';
import { mentions } from '../mentions.js';
import { checkPathCursor, readPathCursor, writePathCursor } from '../path-cursor.js';
import type { PathCursor } from '../path-cursor.js';
import { PathConnection, type BoundedTotal, type Path, type PathEdge } from '../results/paths.js';
import { pageInfoOf } from '../page-info.js';

export const Rank = enumOf<PathRank>(
  'PathRank',
  'Which paths come first.',
  {
    SHORTEST: 'Those with the fewest hops.',
    INFORMATIVE: 'Those that tell most: ways over hubs count little.',
  },
  {
    label: ['ترتيب المسارات', 'Order of paths'],
    values: {
      SHORTEST: ['الأقصر أولًا', 'Shortest first'],
      INFORMATIVE: ['الأكثر دلالة أولًا', 'Most telling first'],
    },
  },
);

@ArgsType()
class PathsArgs extends PartArgs {
  @Required(() => ID, 'Id of the entity at one end.')
  from!: string;

  @Required(() => ID, 'Id of the entity at the other.')
  to!: string;

  @Field(() => Int, { defaultValue: 4, description: `How many hops at most, 1 to ${maxPathHops}.` })
  maxHops!: number;

  @Optional(() => [ID], 'Ids of entities that no path may go over.')
  avoid?: string[];

  @Field(() => Rank, { defaultValue: 'SHORTEST', description: 'Which paths come first.' })
  rank!: PathRank;

  @Field(() => Int, { defaultValue: 10, description: `How many paths at most, 1 to ${maxPaths}.` })
  first!: number;

  @Optional(
    () => String,
    'Only what comes after this cursor, which is one of the same question to the graph as it is.',
  )
  after?: string | null;
}

@Resolver()
export class PathQueries {
  @ChecksArguments((args: PathsArgs) => {
    const { from, to, maxHops, avoid, first: limit } = args;
    checkPathQuestion({ from, to, maxHops, avoid, limit });
    checkPart(args);
    cursorOf(args);
  })
  @NamesIds(
    ({ from, to, avoid }: PathsArgs) => [entitiesNamed([from, to, ...(avoid ?? [])])],
    async (args: PathsArgs, context) => {
      const cursor = cursorOf(args);
      if (cursor) checkPathCursor(cursor, (await context.knowledge.graph(context)).version);
    },
  )
  @InGraph({
    kind: 'property',
    property: 'paths',
    stepsOfElement: ({ maxHops }) => (Number(maxHops) > 4 ? 1.3 : 0.4), // between hubs, with the total
  })
  @Query(() => PathConnection, {
    description:
      'How two entities are tied: the best ways from one to the other over relations taken either way.',
  })
  async paths(
    @Args(() => PathsArgs) args: PathsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PathConnection> {
    const graph = await context.knowledge.graph(context);
    const { from, to, maxHops, avoid, rank, first: limit } = args;
    const cursor = cursorOf(args);
    if (cursor) checkPathCursor(cursor, graph.version);
    const between = { ...partOf(args), from, to, maxHops, avoid };
    const { paths, hasMore, ...effort } = await findPaths(graph, {
      ...between,
      rank,
      limit,
      after: cursor?.place,
      looksForMore: mentions(info, ['hasNextPage']),
      ...questionEffort(context.signal),
    });
    const before = cursor?.count ?? 0;
    const edges = paths.map((path, i): PathEdge => {
      const { version } = graph;
      const count = before + i + 1;
      const place = { version, question: keyOf(args), count, place: path.place };
      return { cursor: writePathCursor(place), node: describe(path) };
    });
    const pageInfo = pageInfoOf(edges, {
      hasNextPage: hasMore,
      hasPreviousPage: cursor !== undefined,
    });
    return new PathConnection({ edges, pageInfo, effort }, async ({ signal }) =>
      totalOf(
        await countPaths(graph, { ...between, signal }),
        before + paths.length + Number(hasMore),
      ),
    );
  }
}

/** The total, of which this many are known. */
function totalOf(
  { value, isExact }: Awaited<ReturnType<typeof countPaths>>,
  known: number,
): BoundedTotal {
  return { value: Math.max(value, known), relation: isExact ? 'EXACT' : 'AT_LEAST' };
}

function describe({ nodes, hops, score }: GraphPath): Path {
  return {
    length: hops.length,
    score,
    nodes: [...nodes],
    hops: hops.map((relations, i) => ({
      from: nodes[i] ?? '',
      to: nodes[i + 1] ?? '',
      relations: relations.map(({ id }) => id),
    })),
  };
}

function cursorOf(args: PathsArgs): PathCursor | undefined {
  return args.after == null ? undefined : readPathCursor(args.after, keyOf(args));
}

/** True if an argument asks for a page of the paths. */
function isOfPage(name: string): boolean {
  return name === 'first' || name === 'after';
}

/** Equal for equal questions, whatever their page. */
function keyOf(args: PathsArgs): string {
  const given = Object.entries(args)
    .filter(([name, value]: [string, unknown]) => !isOfPage(name) && (value ?? null) !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return hash('sha256', JSON.stringify(given), 'base64url').slice(0, 16);
}
