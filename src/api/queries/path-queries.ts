import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { findPaths } from '../../analysis/paths/find-paths.js';
import { checkPathQuestion, type PathRank } from '../../analysis/paths/path-question.js';
import { enumOf } from '../../model/values/enum-of.js';
import { ChecksArguments } from '../arguments/checks-arguments.js';
import { checkPart, PartArgs, partOf } from '../arguments/part.js';
import type { Context } from '../context.js';
import { questionEffort } from '../../analysis/effort.js';
import { PathSearch } from '../results/paths.js';

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
  @Field(() => ID, { description: 'Id of the entity at one end.' })
  from!: string;

  @Field(() => ID, { description: 'Id of the entity at the other.' })
  to!: string;

  @Field(() => Int, { defaultValue: 4, description: 'How many hops at most, 1 to 6.' })
  maxHops!: number;

  @Field(() => [ID], { nullable: true, description: 'Ids of entities that no path may go over.' })
  avoid?: string[];

  @Field(() => Rank, { defaultValue: 'SHORTEST', description: 'Which paths come first.' })
  rank!: PathRank;

  @Field(() => Int, { defaultValue: 10, description: 'How many paths at most, 1 to 50.' })
  first!: number;
}

@Resolver()
export class PathQueries {
  @ChecksArguments((args: PathsArgs) => {
    const { from, to, maxHops, avoid, first: limit } = args;
    checkPathQuestion({ from, to, maxHops, avoid, limit });
    checkPart(args);
  })
  @Query(() => PathSearch, {
    description:
      'How two entities are tied: the best ways from one to the other over relations taken either way. An id that the graph does not have has no paths.',
  })
  async paths(
    @Args(() => PathsArgs) args: PathsArgs,
    @Ctx() context: Context,
  ): Promise<PathSearch> {
    const graph = await context.knowledge.graph(context);
    const { from, to, maxHops, avoid, rank, first: limit } = args;
    const { paths, ...effort } = await findPaths(graph, {
      ...partOf(args),
      ...{ from, to, maxHops, avoid, rank, limit },
      ...questionEffort(context.signal),
    });
    return {
      paths: paths.map(({ nodes, relations, score }) => ({
        length: relations.length,
        score,
        nodes: [...nodes],
        relations: relations.map(({ id }) => id),
      })),
      effort,
    };
  }
}
