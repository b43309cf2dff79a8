import { Arg, Ctx, Field, Float, ID, InputType, Int, Query, Resolver } from 'type-graphql';
import { expand } from '../../analysis/neighbourhood/expand.js';
import { Direction, EntityKind, RelationKind } from '../../model/values/enums.js';
import { partOf } from '../arguments/part.js';
import type { Context } from '../context.js';
import { analysisTimeoutMs, currentGraph } from '../knowledge.js';
import { Subgraph } from '../results/subgraph.js';

@InputType({ description: 'Which neighbourhood to take.' })
export class SubgraphInput {
  @Field(() => [ID], { description: 'Ids of the entities from which it grows.' })
  seeds!: string[];

  @Field(() => Int, { defaultValue: 1, description: 'How many hops, 0 to 3.' })
  hops!: number;

  @Field(() => [EntityKind], {
    nullable: true,
    description: 'Only entities of these kinds, beside the seeds.',
  })
  kinds?: string[];

  @Field(() => [RelationKind], { nullable: true, description: 'Only relations of these types.' })
  types?: string[];

  @Field(() => Direction, {
    defaultValue: 'BOTH',
    description: 'Which way relations are followed.',
  })
  direction!: 'OUT' | 'IN' | 'BOTH';

  @Field(() => Int, {
    defaultValue: 200,
    description: 'How many entities at most, seeds included, 1 to 2000.',
  })
  maxNodes!: number;

  @Field(() => ID, { nullable: true, description: 'Only what a claim of this dataset says.' })
  dataset?: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Only relations with at least this confidence, 0 to 1.',
  })
  minConfidence?: number;
}

@Resolver()
export class SubgraphQueries {
  @Query(() => Subgraph, {
    description:
      'The entities around some others, the nearest first and of these the most telling, with all relations between them.',
  })
  async subgraph(
    @Arg('input', () => SubgraphInput, { description: 'Which neighbourhood.' })
    input: SubgraphInput,
    @Ctx() context: Context,
  ): Promise<Subgraph> {
    const graph = await currentGraph(context);
    const { seeds, hops, direction, maxNodes } = input;
    const { nodes, relations, left, unknownSeeds, ...effort } = await expand(graph, {
      ...partOf(input),
      ...{ seeds, hops, direction, maxNodes },
      timeoutMs: analysisTimeoutMs,
      signal: context.signal,
    });
    return {
      nodes: nodes.map(({ id, distance, score }) => ({ entity: id, distance, score })),
      relations: relations.map(({ id }) => id),
      leftByKind: left.kinds.map(({ name, count }) => ({ kind: name, count })),
      leftByType: left.types.map(({ name, count }) => ({ type: name, count })),
      unknownSeeds: [...unknownSeeds],
      effort,
    };
  }
}
