import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import {
  checkConnectionsQuestion,
  findCommonConnections,
  maxConnections,
} from '../../analysis/common/common-connections.js';
import { checkInterlockQuestion, maxInterlocks } from '../../analysis/common/interlock-question.js';
import type { AsOf } from '../../model/inputs/as-of.js';
import { InterlockKind } from '../../model/values/question-enums.js';
import { ChecksArguments, entitiesNamed, NamesIds } from '../arguments/checks-arguments.js';
import { AsOfArg, checkPart, DatasetArg, PartArgs, partOf } from '../arguments/part.js';
import type { Context } from '../context.js';
import { questionEffort } from '../../analysis/effort.js';
import { Required } from '../../model/declare.js';
import { InGraph } from '../../model/mapping.js';
import { CommonGround, Interlocks, maxShared } from '../results/common.js';

@ArgsType()
class CommonConnectionsArgs extends PartArgs {
  @Required(() => ID, 'Id of the first actor.')
  a!: string;

  @Required(() => ID, 'Id of the second.')
  b!: string;

  @Field(() => Int, { defaultValue: 25, description: `How many at most, 1 to ${maxConnections}.` })
  first!: number;
}

@Resolver()
export class CommonQueries {
  @ChecksArguments((args: CommonConnectionsArgs) => {
    checkConnectionsQuestion({ a: args.a, b: args.b, limit: args.first });
    checkPart(args);
  })
  @NamesIds(({ a, b }: CommonConnectionsArgs) => [entitiesNamed([a, b])])
  @Query(() => CommonGround, {
    description: 'Who and what two actors share, with the relations on both sides.',
  })
  async commonConnections(
    @Args(() => CommonConnectionsArgs) args: CommonConnectionsArgs,
    @Ctx() context: Context,
  ): Promise<CommonGround> {
    const graph = await context.knowledge.graph(context);
    const { connections, totalCount, kinds, ...effort } = await findCommonConnections(graph, {
      ...partOf(args),
      a: args.a,
      b: args.b,
      limit: args.first,
      ...questionEffort(context.signal),
    });
    return {
      connections: connections.map(({ id, ways, ofA, ofB, score }) => ({
        entity: id,
        ways,
        ofA: ofA.map((relation) => relation.id),
        ofB: ofB.map((relation) => relation.id),
        score,
      })),
      totalCount,
      kinds,
      effort,
    };
  }

  @ChecksArguments(({ minShared, first: limit }: { minShared: number; first: number }) => {
    checkInterlockQuestion({ minShared, limit });
  })
  @InGraph({ kind: 'property', property: 'interlocks', stepsOfElement: () => 0.7 })
  @Query(() => Interlocks, {
    description:
      'Pairs of organisations that share members or people, those that share most first.',
  })
  async interlocks(
    @Arg('kind', () => InterlockKind, { description: 'What they share.' }) kind: InterlockKind,
    @Arg('minShared', () => Int, { defaultValue: 1, description: 'At least so many, from 1.' })
    minShared: number,
    @Arg('first', () => Int, {
      defaultValue: 25,
      description: `How many pairs at most, 1 to ${maxInterlocks}.`,
    })
    limit: number,
    @DatasetArg() dataset: string | null | undefined,
    @AsOfArg() asOf: AsOf | null | undefined,
    @Ctx() context: Context,
  ): Promise<Interlocks> {
    const { interlocks, ...effort } = await context.knowledge.interlocks({
      kind,
      minShared,
      limit,
      dataset: dataset ?? undefined,
      asOf: asOf ?? undefined,
      ...questionEffort(context.signal),
    });
    return {
      interlocks: interlocks.map(({ a, b, sharedIds }) => ({
        a,
        b,
        sharedCount: sharedIds.length,
        shared: sharedIds.slice(0, maxShared),
      })),
      effort,
    };
  }
}
