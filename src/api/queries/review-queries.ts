import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import {
  readProposalCounts,
  readQueue,
  readReviewedDocuments,
} from '../../claims/graph/read-review-queue.js';
import { Optional } from '../../model/declare.js';
import { checkRange } from '../../shared/check-range.js';
import { compareTexts } from '#text/compare-texts.js';
import { decodeCursor, encodeCursor } from '../../shared/cursor.js';
import { isTexts } from '../../shared/json-object.js';
import { readerOf } from '../../store/read-row.js';
import { ChecksArguments, TakesIdsAsGiven } from '../arguments/checks-arguments.js';
import type { Context } from '../context.js';
import { pageInfoOf } from '../page-info.js';
import { ReviewDocument, ReviewQueue } from '../results/review-document.js';
import { refuseUnlessContributing } from './refuse-unless-contributing.js';

const maxDocuments = 100;

@ArgsType()
class QueueArgs {
  @Field(() => Int, { defaultValue: 25, description: `How many at most, 1 to ${maxDocuments}.` })
  first!: number;

  @Optional(() => String, 'Only what comes after this cursor.')
  after?: string | null;
}

@Resolver()
export class ReviewQueries {
  @ChecksArguments(({ first, after }: QueueArgs) => {
    checkRange('first', first, { from: 1, to: maxDocuments });
    if (after) idOf(after);
  })
  @Query(() => ReviewQueue, {
    description:
      'The documents over whose proposals not all is decided, by id. It needs a token of the role CONTRIBUTOR, since nobody has reviewed them.',
  })
  async reviewDocuments(
    @Args(() => QueueArgs) { first, after }: QueueArgs,
    @Ctx() { store, signal, viewer }: Context,
  ): Promise<ReviewQueue> {
    refuseUnlessContributing('reviewDocuments', viewer);
    const read = readerOf(store, { signal });
    const { ids, counts } = await readQueue(read);
    const start = after ? idOf(after) : '';
    const rest = ids.filter((id) => compareTexts(id, start) > 0);
    const found = await readReviewedDocuments(read, rest.slice(0, first), counts);
    const edges = found.map((document) => ({
      cursor: encodeCursor([document.id]),
      node: new ReviewDocument(document),
    }));
    return {
      nodes: edges.map(({ node }) => node),
      totalCount: ids.length,
      pageInfo: pageInfoOf(edges, {
        hasNextPage: rest.length > first,
        hasPreviousPage: Boolean(after),
      }),
    };
  }

  @TakesIdsAsGiven()
  @Query(() => ReviewDocument, {
    nullable: true,
    description:
      'A version of a document that was read for its proposals, whether anything of it is accepted or not; null where there is none. It needs a token of the role CONTRIBUTOR.',
  })
  async reviewDocument(
    @Arg('id', () => ID, { description: 'The id of the version.' }) id: string,
    @Ctx() { store, signal, viewer }: Context,
  ): Promise<ReviewDocument | null> {
    refuseUnlessContributing('reviewDocument', viewer);
    const read = readerOf(store, { signal });
    const counts = await readProposalCounts(read, id);
    const [found] = await readReviewedDocuments(read, [id], counts);
    if (found === undefined) return null;
    // A draft without proposals is worth a look at its text; a document of the seed was never read for proposals.
    return found.isDraft || counts.has(id) ? new ReviewDocument(found) : null;
  }
}

/** @throws KnownError `BAD_INPUT` if the text is no cursor of documents in review */
function idOf(cursor: string): string {
  const [id] = decodeCursor(cursor, 'reviewDocuments', isPlace);
  return id;
}

function isPlace(values: readonly unknown[]): values is readonly [string] {
  return values.length === 1 && isTexts(values);
}
