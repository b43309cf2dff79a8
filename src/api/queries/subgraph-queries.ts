import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { SubgraphInput } from '../inputs/subgraph-input.js';
import { Subgraph } from '../results/subgraph.js';
import { selectSubgraph } from '../select-subgraph.js';

@Resolver()
export class SubgraphQueries {
  @Query(() => Subgraph, {
    description:
      'The entities around some others, or those that fit a filter, the nearest first and of these the most telling, with all relations between them.',
  })
  async subgraph(
    @Arg('input', () => SubgraphInput, { description: 'Which neighbourhood.' })
    input: SubgraphInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Subgraph> {
    const { nodes, relations, left, unknownSeeds, ...effort } = await selectSubgraph(
      info.schema,
      input,
      context,
    );
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
