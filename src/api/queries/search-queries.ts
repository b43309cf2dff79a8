import { Arg, Args, ArgsType, Ctx, Field, Int, Query, Resolver } from 'type-graphql';
import { Optional, Required } from '../../model/declare.js';
import { EntityKind, Language } from '../../model/values/enums.js';
import type { Hit, HitPosition, SearchOptions } from '../../search/hit.js';
import { checkQueryText, maxQueryLength } from '../../search/query/query-text.js';
import { pageSizes } from '../../search/search-index.js';
import { checkRange } from '../../shared/check-range.js';
import { decodeCursor, encodeCursor } from '../../shared/cursor.js';
import { ChecksArguments } from '../arguments/checks-arguments.js';
import { DatasetArg, DatasetField } from '../arguments/part.js';
import type { Context } from '../context.js';
import { SearchConnection, Suggestion, type SearchEdge } from '../results/search.js';
import { pageInfoOf } from '../page-info.js';

@ArgsType()
class SearchArgs {
  @Required(
    () => String,
    `Words of a name in Arabic or Latin letters, ${maxQueryLength} characters at most. Spelling variants, clitics, transliterations, acronyms and typos are forgiven; operators have no meaning.`,
  )
  query!: string;

  @Optional(() => [EntityKind], 'Only entities of these kinds.')
  kinds?: EntityKind[];

  @Optional(() => Language, 'Only names in this language.')
  lang?: Language;

  @DatasetField()
  dataset?: string | null;

  @Field(() => Int, {
    defaultValue: 20,
    description: `How many at most, ${pageSizes.from} to ${pageSizes.to}.`,
  })
  first!: number;

  @Optional(() => String, 'Only what comes after this cursor.')
  after?: string;
}

@Resolver()
export class SearchQueries {
  @ChecksArguments(({ query, first, after }: SearchArgs) => {
    checkQueryText(query);
    checkRange('first', first, pageSizes);
    if (after) positionOf(after);
  })
  @Query(() => SearchConnection, {
    description:
      'Entities by their names, best first, each with the reason why: those that have all words of the query, else the best with all but one.',
  })
  async search(
    @Args(() => SearchArgs) { query, kinds, lang, dataset, first, after }: SearchArgs,
    @Ctx() context: Context,
  ): Promise<SearchConnection> {
    const index = await context.knowledge.names(context);
    const { hits, total, hasMore, facets, didYouMean } = index.search(query, {
      ...(kinds ? ({ kinds } satisfies SearchOptions) : {}),
      ...(lang ? ({ lang } satisfies SearchOptions) : {}),
      ...(dataset ? ({ dataset } satisfies SearchOptions) : {}),
      ...(after ? ({ after: positionOf(after) } satisfies SearchOptions) : {}),
      limit: first,
    });
    const edges = hits.map(edgeOf);
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: pageInfoOf(edges, { hasNextPage: hasMore, hasPreviousPage: Boolean(after) }),
      totalCount: total,
      didYouMean: [...didYouMean],
      facets: {
        kinds: facets.kinds.map(({ value, count }) => ({ kind: value as EntityKind, count })),
        datasets: facets.datasets.map(({ value, count }) => ({ dataset: value, count })),
      },
    };
  }

  @ChecksArguments(({ prefix, limit }: { prefix: string; limit: number }) => {
    checkQueryText(prefix);
    checkRange('limit', limit, pageSizes);
  })
  @Query(() => [Suggestion], {
    description: 'Entities that may be meant by somebody who is still typing a name, best first.',
  })
  async suggest(
    @Arg('prefix', () => String, {
      description: `What has been typed, ${maxQueryLength} characters at most.`,
    })
    prefix: string,
    @Arg('kinds', () => [EntityKind], {
      nullable: true,
      description: 'Only entities of these kinds.',
    })
    kinds: EntityKind[] | undefined,
    @DatasetArg() dataset: string | null | undefined,
    @Arg('limit', () => Int, {
      defaultValue: 10,
      description: `How many at most, ${pageSizes.from} to ${pageSizes.to}.`,
    })
    limit: number,
    @Ctx() context: Context,
  ): Promise<Suggestion[]> {
    const index = await context.knowledge.names(context);
    return index
      .suggest(prefix, {
        ...(kinds ? ({ kinds } satisfies SearchOptions) : {}),
        ...(dataset ? ({ dataset } satisfies SearchOptions) : {}),
        limit,
      })
      .map(({ entityId, matchedName, highlights }) => ({
        entity: entityId,
        matchedName,
        highlights: [...highlights],
      }));
  }
}

function edgeOf({ entityId, score, matchedName, explanation, highlights }: Hit): SearchEdge {
  return {
    cursor: encodeCursor([score, entityId]),
    node: entityId,
    score,
    matchedName,
    explanation: [...explanation],
    highlights: [...highlights],
  };
}

function positionOf(cursor: string): HitPosition {
  const [score, entityId] = decodeCursor(cursor, 'a search', isPosition);
  return { score, entityId };
}

function isPosition(values: readonly unknown[]): values is readonly [number, string] {
  const [score, entityId] = values;
  return typeof score === 'number' && typeof entityId === 'string';
}
