import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { ChecksArguments, entitiesNamed, NamesIds } from '../arguments/checks-arguments.js';
import { checkPart } from '../arguments/part.js';
import type { Context } from '../context.js';
import { askedBy } from '../export/select-export.js';
import { exportPath } from '../export/query-string.js';
import { SubgraphInput } from '../inputs/subgraph-input.js';
import { InGraph } from '../../model/mapping.js';
import { mentions } from '../mentions.js';
import { Subgraph } from '../results/subgraph.js';
import { checkSubgraph, selectSubgraph } from '../select-subgraph.js';

@Resolver()
export class SubgraphQueries {
  @ChecksArguments(({ input }: { input: SubgraphInput }) => {
    checkSubgraph(input);
    checkPart(input);
  })
  @NamesIds(({ input }: { input: SubgraphInput }) => [entitiesNamed(input.seeds)])
  @InGraph({ kind: 'property', property: 'subgraph', stepsOfElement: () => 0.5 })
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
    const { schema } = info;
    const countsLeft = mentions(info, ['leftByKind', 'leftByType']);
    const found = await selectSubgraph(schema, input, context, { countsLeft });
    const asked = { dataset: input.dataset ?? undefined, asked: askedBy(schema, input) };
    return new Subgraph(found, asked, (format) => exportPath(schema, format, input));
  }
}
