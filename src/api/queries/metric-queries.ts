import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from 'type-graphql';
import type { Metric } from '../../analysis/centrality/index.js';
import { Required } from '../../model/declare.js';
import { checkRange } from '../../shared/check-range.js';
import { ChecksArguments } from '../arguments/checks-arguments.js';
import { checkPart, PartArgs, partOf } from '../arguments/part.js';
import type { Context } from '../context.js';
import { Centrality, CentralityMetric, Communities, maxMembers } from '../results/metrics.js';

const sizes = { from: 1, to: 100 };

@ArgsType()
class CentralityArgs extends PartArgs {
  @Required(() => CentralityMetric, 'What to measure.')
  metric!: Metric;

  @Field(() => Int, {
    defaultValue: 10,
    description: `How many entities at most, 1 to ${sizes.to}.`,
  })
  first!: number;
}

@ArgsType()
class CommunitiesArgs extends PartArgs {
  @Field(() => Int, {
    defaultValue: 10,
    description: `How many communities at most, 1 to ${sizes.to}.`,
  })
  first!: number;
}

@Resolver()
export class MetricQueries {
  @ChecksArguments((args: CentralityArgs) => {
    checkRange('first', args.first, sizes);
    checkPart(args);
  })
  @Query(() => Centrality, {
    description:
      'The most central entities of a part of the graph. Worked out off the event loop, once for each graph version.',
  })
  async centrality(
    @Args(() => CentralityArgs) args: CentralityArgs,
    @Ctx() context: Context,
  ): Promise<Centrality> {
    const measured = await context.knowledge.centrality(args.metric, partOf(args), context);
    const { metric, method, pivots, order } = measured;
    const entities = measured
      .list(args.first)
      .map(({ id, score, rank }) => ({ entity: id, score, rank }));
    return { metric, method, pivots, order, entities };
  }

  @ChecksArguments((args: CommunitiesArgs) => {
    checkRange('first', args.first, sizes);
    checkPart(args);
  })
  @Query(() => Communities, {
    description:
      'Groups of entities that are tied to each other more than to others. Worked out off the event loop, once for each graph version.',
  })
  async communities(
    @Args(() => CommunitiesArgs) args: CommunitiesArgs,
    @Ctx() context: Context,
  ): Promise<Communities> {
    const found = await context.knowledge.communities(partOf(args), context);
    const { modularity, count, order } = found;
    const communities = found.list(args.first).map(({ number, size }) => ({
      number,
      size,
      members: [...found.listMembers(number, maxMembers)],
    }));
    return { modularity, count, order, communities };
  }
}
