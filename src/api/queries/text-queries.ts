import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { Optional, Required } from '../../model/declare.js';
import { Language } from '../../model/values/enums.js';
import { checkQueryText, maxQueryLength } from '../../search/query/query-text.js';
import { pageSizes } from '../../search/search-index.js';
import { startOf, type TextHit, type TextPosition } from '../../search/text/text-index.js';
import { checkRange } from '../../shared/check-range.js';
import { decodeCursor, encodeCursor } from '../../shared/cursor.js';
import { ChecksArguments, NamesIds } from '../arguments/checks-arguments.js';
import type { Context } from '../context.js';
import { TextConnection, type TextEdge } from '../results/text.js';
import { pageInfoOf } from '../page-info.js';

@ArgsType()
class TextArgs {
  @Required(
    () => String,
    `Words in Arabic or Latin letters, ${maxQueryLength} characters at most, all of which must stand in one sentence or title, with or without harakat and clitics; operators have no meaning.`,
  )
  query!: string;

  @Optional(() => [ID], 'Only in the documents with these ids.')
  documents?: string[] | null;

  @Optional(() => ID, 'Only in documents of this dataset.')
  dataset?: string | null;

  @Optional(() => Language, 'Only in documents in this language.')
  lang?: Language | null;

  @Field(() => Int, {
    defaultValue: 20,
    description: `How many at most, ${pageSizes.from} to ${pageSizes.to}.`,
  })
  first!: number;

  @Optional(() => String, 'Only what comes after this cursor.')
  after?: string | null;
}

@Resolver()
export class TextQueries {
  @ChecksArguments(({ query, first, after }: TextArgs) => {
    checkQueryText(query);
    checkRange('first', first, pageSizes);
    if (after) positionOf(after);
  })
  @NamesIds(({ documents }: TextArgs) => [{ of: 'document', ids: documents ?? [] }])
  @Query(() => TextConnection, {
    description:
      'Sentences of documents, and their titles, that have all these words: those first in which they stand together.',
  })
  async searchText(
    @Args(() => TextArgs) { query, documents, dataset, lang, first, after }: TextArgs,
    @Ctx() context: Context,
  ): Promise<TextConnection> {
    const index = await context.knowledge.texts(context);
    const { hits, total, hasMore } = index.search(query, {
      documents: documents ?? undefined,
      dataset: dataset ?? undefined,
      language: lang?.toLowerCase(),
      after: after ? positionOf(after) : undefined,
      limit: first,
    });
    const edges = hits.map(edgeOf);
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: pageInfoOf(edges, { hasNextPage: hasMore, hasPreviousPage: Boolean(after) }),
      totalCount: total,
      documentsLeftOut: index.leftOut,
    };
  }
}

function edgeOf(hit: TextHit): TextEdge {
  const { document, part, text, start, end, highlights, score } = hit;
  return {
    cursor: encodeCursor([score, document.id, startOf(hit)]),
    node: document.id,
    part,
    text,
    start,
    end,
    score,
    highlights: [...highlights],
  };
}

function positionOf(cursor: string): TextPosition {
  const [score, document, start] = decodeCursor(cursor, 'a search in texts', isPosition);
  return { score, document, start };
}

function isPosition(values: readonly unknown[]): values is readonly [number, string, number] {
  const [score, document, start] = values;
  return typeof score === 'number' && typeof document === 'string' && typeof start === 'number';
}
