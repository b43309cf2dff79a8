import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { readProposalPage } from '../../claims/graph/read-proposals.js';
import { Optional } from '../../model/declare.js';
import { Novelty, ProposalKind, ProposalStatus } from '../../model/values/proposal-enums.js';
import { checkRange } from '../../shared/check-range.js';
import { decodeCursor, encodeCursor } from '../../shared/cursor.js';
import { readerOf } from '../../store/read-row.js';
import { ChecksArguments } from '../arguments/checks-arguments.js';
import type { Context } from '../context.js';
import { ProposalConnection } from '../results/proposal.js';
import { toProposal } from '../results/to-proposal.js';
import { pageInfoOf } from '../page-info.js';
import { refuseUnlessContributing } from './refuse-unless-contributing.js';

const maxProposals = 500;

@ArgsType()
class ProposalArgs {
  @Optional(() => ProposalStatus, 'Only those of this status.')
  status?: ProposalStatus | null;

  @Optional(() => ID, 'Only those of this version of a document.')
  document?: string | null;

  @Optional(() => ProposalKind, 'Only those of this kind.')
  kind?: ProposalKind | null;

  @Optional(() => Novelty, 'Only those that are this to the graph.')
  novelty?: Novelty | null;

  @Optional(
    () => String,
    'Only those that this rule read: `positions`, or `frame FOUNDED` for all lines of a frame.',
  )
  rule?: string | null;

  @Field(() => Int, { defaultValue: 25, description: `How many at most, 1 to ${maxProposals}.` })
  first!: number;

  @Optional(() => String, 'Only what comes after this cursor.')
  after?: string | null;
}

@Resolver()
export class ProposalQueries {
  @ChecksArguments(({ first, after }: ProposalArgs) => {
    checkRange('first', first, { from: 1, to: maxProposals });
    if (after) placeOf(after);
  })
  @Query(() => ProposalConnection, {
    description:
      'What documents may say, to be decided: by document and in the order of its sentences, last where it names whom. It needs a token of the role CONTRIBUTOR, since nobody has reviewed it.',
  })
  async proposals(
    @Args(() => ProposalArgs) { first, after, ...wanted }: ProposalArgs,
    @Ctx() { store, signal, viewer }: Context,
  ): Promise<ProposalConnection> {
    refuseUnlessContributing('proposals', viewer);
    const { proposals, hasMore, totalCount } = await readProposalPage(
      readerOf(store, { signal }),
      wanted,
      { first, after: after ? placeOf(after) : null },
    );
    const edges = proposals.map(({ place, ...record }) => ({
      cursor: encodeCursor([place]),
      node: toProposal(record, viewer),
    }));
    return {
      ...{ edges, totalCount, nodes: edges.map(({ node }) => node) },
      pageInfo: pageInfoOf(edges, { hasNextPage: hasMore, hasPreviousPage: Boolean(after) }),
    };
  }
}

function placeOf(cursor: string): string {
  const [place] = decodeCursor(cursor, 'proposals', isPlace);
  return place;
}

function isPlace(values: readonly unknown[]): values is readonly [string] {
  return values.length === 1 && typeof values[0] === 'string';
}
