import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import {
  readProposalPage,
  type ProposalFilter,
  type ProposalPage,
} from '../../claims/graph/read-proposals.js';
import type { ProposalRecord } from '../../claims/proposals.js';
import { Optional } from '../../model/declare.js';
import {
  Novelty,
  ProposalKind,
  ProposalOrder,
  ProposalStatus,
} from '../../model/values/proposal-enums.js';
import type { Arrangement } from '../../review/arrange-proposals.js';
import { checkRange } from '../../shared/check-range.js';
import { decodeCursor, encodeCursor } from '../../shared/cursor.js';
import { KnownError } from '../../shared/errors.js';
import { readerOf } from '../../store/read-row.js';
import { ChecksArguments } from '../arguments/checks-arguments.js';
import type { Context } from '../context.js';
import { arrangedIn } from '../results/arranged.js';
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

  @Field(() => ProposalOrder, {
    defaultValue: 'TEXT',
    description: 'The order; IMPORTANCE is of one document, which must be given.',
  })
  orderBy!: ProposalOrder;

  @Field(() => Int, { defaultValue: 25, description: `How many at most, 1 to ${maxProposals}.` })
  first!: number;

  @Optional(() => String, 'Only what comes after this cursor.')
  after?: string | null;
}

@Resolver()
export class ProposalQueries {
  @ChecksArguments(({ first, after, orderBy, document }: ProposalArgs) => {
    checkRange('first', first, { from: 1, to: maxProposals });
    if (orderBy === 'IMPORTANCE' && !document)
      throw new KnownError(
        'BAD_INPUT',
        'Give the document whose proposals are wanted by IMPORTANCE.',
      );
    if (after) placeOf(after);
  })
  @Query(() => ProposalConnection, {
    description:
      'What documents may say, to be decided. It needs a token of the role CONTRIBUTOR, since nobody has reviewed it.',
  })
  async proposals(
    @Args(() => ProposalArgs) { first, after, orderBy, ...wanted }: ProposalArgs,
    @Ctx() context: Context,
  ): Promise<ProposalConnection> {
    const { store, signal, viewer } = context;
    refuseUnlessContributing('proposals', viewer);
    const start = after ? placeOf(after) : null;
    const { document } = wanted;
    const { proposals, hasMore, totalCount } =
      orderBy === 'IMPORTANCE' && document
        ? chooseOf(await arrangedIn(context, document), wanted, { first, after: start })
        : await readProposalPage(readerOf(store, { signal }), wanted, { first, after: start });
    const edges = proposals.map(({ place, ...record }) => ({
      cursor: encodeCursor([place]),
      node: toProposal(record, viewer),
    }));
    return {
      edges,
      totalCount,
      nodes: edges.map(({ node }) => node),
      pageInfo: pageInfoOf(edges, { hasNextPage: hasMore, hasPreviousPage: Boolean(after) }),
    };
  }
}

/** A page of a document's proposals by importance. */
function chooseOf(
  { byImportance }: Arrangement,
  { status, kind, novelty, rule }: ProposalFilter,
  { first, after }: { readonly first: number; readonly after: string | null },
): ProposalPage {
  const proposals = byImportance.map(({ proposal }) => proposal);
  const from = proposals.findIndex(({ id }) => id === after) + 1;
  const isWanted = (each: ProposalRecord): boolean =>
    (!status || each.status === status) &&
    (!kind || each.payload.kind === kind) &&
    (!novelty || each.novelty === novelty) &&
    (!rule || each.rule === rule || each.rule.startsWith(`${rule}:`));
  const rest = proposals.slice(from).filter(isWanted);
  return {
    proposals: rest.slice(0, first).map((each) => ({ ...each, place: each.id })),
    hasMore: rest.length > first,
    totalCount: proposals.filter(isWanted).length,
  };
}

function placeOf(cursor: string): string {
  const [place] = decodeCursor(cursor, 'proposals', isPlace);
  return place;
}

function isPlace(values: readonly unknown[]): values is readonly [string] {
  return values.length === 1 && typeof values[0] === 'string';
}
