import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { refuseClosed } from '../../claims/log/closing.js';
import { readLogPage } from '../../claims/log/read-changes.js';
import type { ChangeRecord } from '../../claims/log/change-record.js';
import { Optional } from '../../model/declare.js';
import { ChangeKind } from '../../model/values/change-kind.js';
import { checkRange } from '../../shared/check-range.js';
import { decodeCursor, encodeCursor } from '../../shared/cursor.js';
import { KnownError } from '../../shared/errors.js';
import { seesAuthors, type Viewer } from '../../shared/viewer.js';
import { ChecksArguments, TakesIdsAsGiven } from '../arguments/checks-arguments.js';
import type { Context } from '../context.js';
import { Change, ChangeConnection, type ChangeEdge } from '../results/change.js';
import { pageInfoOf } from '../page-info.js';
import { readerOf } from '../../store/read-row.js';

const maxChanges = 1_000;

@ArgsType()
class ChangeArgs {
  @Optional(
    () => ID,
    'Only those that name the entity with this id, which need not be there any more.',
  )
  entity?: string | null;

  @Optional(
    () => ID,
    'Only those that name the claim with this id, which need not be there any more.',
  )
  claim?: string | null;

  @Optional(() => String, 'Only those that this person made. It needs a token.')
  by?: string | null;

  @Optional(() => ChangeKind, 'Only those of this kind.')
  kind?: ChangeKind | null;

  @Field(() => Int, {
    defaultValue: 0,
    description:
      'Only those that made a later version of the graph than this. GONE if the log was closed after it.',
  })
  since!: number;

  @Field(() => Int, { defaultValue: 25, description: `How many at most, 1 to ${maxChanges}.` })
  first!: number;

  @Optional(() => String, 'Only what comes after this cursor.')
  after?: string | null;
}

@Resolver()
export class ChangeQueries {
  @TakesIdsAsGiven()
  @ChecksArguments(({ since, first, after }: ChangeArgs) => {
    checkRange('first', first, { from: 1, to: maxChanges });
    checkRange('since', since, { from: 0, to: Number.MAX_SAFE_INTEGER });
    if (after) numberOf(after);
  })
  @Query(() => ChangeConnection, {
    description:
      'What made the graph what it is, the newest first: loads, upkeep and what people decided. A change after which anything may be another names nothing. A page looks at 5,000 versions at most: one that is asked for what is rare may end before it is full, and goes on after its end cursor while there is a next page.',
  })
  async changes(
    @Args(() => ChangeArgs) { entity, claim, by, kind, since, first, after }: ChangeArgs,
    @Ctx() { store, signal, viewer }: Context,
  ): Promise<ChangeConnection> {
    if (typeof by === 'string' && !seesAuthors(viewer)) throw authorsAreHidden();
    if (since > 0) await refuseClosed(readerOf(store, { signal }), since);
    const { number } = await store.version({ signal });
    const below = Math.min(after ? numberOf(after) : Infinity, number + 1);
    const touching = [entity, claim].filter((id) => typeof id === 'string');
    const page = await readLogPage(
      store,
      { touching, by, kind },
      { since, below, first },
      { signal },
    );
    const edges = page.changes.map((change) => edgeOf(change, viewer));
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: pageInfoOf(edges, {
        hasNextPage: page.next !== undefined,
        hasPreviousPage: Boolean(after),
        endCursor: page.next === undefined ? undefined : encodeCursor([page.next]),
      }),
    };
  }
}

function edgeOf(change: ChangeRecord, viewer: Viewer | undefined): ChangeEdge {
  return { cursor: encodeCursor([change.number]), node: new Change(change, viewer) };
}

function authorsAreHidden(): KnownError {
  return new KnownError(
    'UNAUTHENTICATED',
    'The authors of changes are shown to holders of a token only: send one as "Authorization: Bearer", or leave "by" out.',
  );
}

/** @throws KnownError `BAD_INPUT` if the text is no cursor of changes */
function numberOf(cursor: string): number {
  const [number] = decodeCursor(cursor, 'changes', isPlace);
  return number;
}

function isPlace(values: readonly unknown[]): values is readonly [number] {
  return values.length === 1 && Number.isSafeInteger(values[0]);
}
