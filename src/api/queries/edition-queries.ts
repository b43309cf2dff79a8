import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { Optional } from '../../model/declare.js';
import { findEdition, findEditions } from '../../statistics/find-editions.js';
import { checkCount, checkRange } from '../../shared/check-range.js';
import { KnownError } from '../../shared/errors.js';
import { pageSize } from '../../shared/page-size.js';
import type { AsOf } from '../../model/inputs/as-of.js';
import { ChecksArguments, entitiesNamed, NamesIds } from '../arguments/checks-arguments.js';
import { AsOfArg, AsOfField, DatasetArg } from '../arguments/part.js';
import type { Context } from '../context.js';
import { EditionComparison } from '../results/edition-comparison.js';
import { editionSource } from '../results/edition-source.js';
import { EditionStats } from '../results/edition-stats.js';

const maxEditions = 2_000;

@ArgsType()
class EditionStatsArgs {
  @Optional(() => ID, 'Only editions of this series.')
  series?: string | null;

  @Optional(() => [ID], `Only these editions; ${maxEditions} ids at most.`)
  editions?: string[] | null;

  @Optional(
    () => ID,
    'Only editions of which a claim of this dataset says something, and only what such claims say.',
  )
  dataset?: string | null;

  @AsOfField()
  asOf?: AsOf | null;

  @Field(() => Int, {
    defaultValue: pageSize.usual,
    description: `How many at most, 1 to ${maxEditions}. Fewer than asked for are all there are.`,
  })
  first!: number;
}

@Resolver()
export class EditionQueries {
  @ChecksArguments(({ editions, first }: EditionStatsArgs) => {
    checkCount('editionStats', 'editions', editions?.length ?? 0, maxEditions);
    checkRange('first', first, { from: 1, to: maxEditions });
  })
  @NamesIds(({ editions, series }: EditionStatsArgs) => [
    entitiesNamed(editions, 'Edition'),
    entitiesNamed(series == null ? [] : [series], 'ForumSeries'),
  ])
  @Query(() => [EditionStats], {
    description:
      'Editions in numbers, by ordinal (those without one last), then by id; those of which nothing is stated are passed over. A time decides which relations count, not which editions there are and in what order, nor their claims. From the graph as it is at one version in memory.',
  })
  async editionStats(
    @Args(() => EditionStatsArgs) { series, editions, dataset, asOf, first }: EditionStatsArgs,
    @Ctx() context: Context,
  ): Promise<EditionStats[]> {
    const source = await editionSource(context, { dataset, asOf });
    const { stated } = source;
    const asked = { series: series ?? undefined, editions: editions ?? undefined };
    return findEditions(stated, asked)
      .slice(0, first)
      .map((node) => new EditionStats(source, stated.idOf(node), node));
  }

  @ChecksArguments(({ a, b }: { a: string; b: string }) => {
    if (a === b)
      throw new KnownError('BAD_INPUT', `a and b must be two different editions; both are "${a}".`);
  })
  @NamesIds(({ a, b }: { a: string; b: string }) => [entitiesNamed([a, b], 'Edition')])
  @Query(() => EditionComparison, {
    nullable: true,
    description:
      'Two editions side by side, of one series or of two; null where nothing is stated of one of them.',
  })
  async compareEditions(
    @Arg('a', () => ID, { description: 'Id of the first edition.' }) a: string,
    @Arg('b', () => ID, { description: 'Id of the second.' }) b: string,
    @DatasetArg() dataset: string | null | undefined,
    @AsOfArg() asOf: AsOf | null | undefined,
    @Ctx() context: Context,
  ): Promise<EditionComparison | null> {
    const source = await editionSource(context, { dataset, asOf });
    const [first, second] = [findEdition(source.stated, a), findEdition(source.stated, b)];
    return first === null || second === null
      ? null
      : new EditionComparison(source, [first, second]);
  }
}
