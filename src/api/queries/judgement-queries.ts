import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { readJudgements } from '../../claims/graph/judgements.js';
import { identityOf } from '../../claims/judgements.js';
import type { JudgementRecord } from '../../claims/records.js';
import { Optional } from '../../model/declare.js';
import { checkRange } from '../../shared/check-range.js';
import { compareTexts } from '#text/compare-texts.js';
import { decodeCursor, encodeCursor } from '../../shared/cursor.js';
import { isTexts } from '../../shared/json-object.js';
import { readerOf } from '../../store/read-row.js';
import { ChecksArguments, TakesIdsAsGiven } from '../arguments/checks-arguments.js';
import type { Context } from '../context.js';
import { Judgement, JudgementConnection } from '../results/judgement.js';
import { pageInfoOf } from '../page-info.js';

const maxJudgements = 1_000;

@ArgsType()
class JudgementArgs {
  @Optional(
    () => ID,
    'Only those of the entity with this id, and of all that are shown under the same id as it.',
  )
  entity?: string | null;

  @Field(() => Int, { defaultValue: 25, description: `How many at most, 1 to ${maxJudgements}.` })
  first!: number;

  @Optional(() => String, 'Only what comes after this cursor.')
  after?: string | null;
}

@Resolver()
export class JudgementQueries {
  @TakesIdsAsGiven()
  @ChecksArguments(({ first, after }: JudgementArgs) => {
    checkRange('first', first, { from: 1, to: maxJudgements });
    if (after) idOf(after);
  })
  @Query(() => JudgementConnection, {
    description:
      'What was judged of whether entities are one, by id, with what was taken back since.',
  })
  async judgements(
    @Args(() => JudgementArgs) { entity, first, after }: JudgementArgs,
    @Ctx() { store, signal, viewer }: Context,
  ): Promise<JudgementConnection> {
    const wanted = ofEntity(await readJudgements(readerOf(store, { signal })), entity);
    const start = after ? idOf(after) : '';
    const rest = wanted.filter(({ id }) => compareTexts(id, start) > 0);
    const edges = rest.slice(0, first).map((record) => ({
      cursor: encodeCursor([record.id]),
      node: new Judgement(record, viewer),
    }));
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: pageInfoOf(edges, {
        hasNextPage: rest.length > edges.length,
        hasPreviousPage: Boolean(after),
      }),
      totalCount: wanted.length,
    };
  }
}

function ofEntity(
  judgements: readonly JudgementRecord[],
  entity: string | null | undefined,
): readonly JudgementRecord[] {
  if (typeof entity !== 'string') return judgements;
  const { canonicalOf } = identityOf(judgements);
  const shown = canonicalOf(entity);
  return judgements.filter(({ left, right }) =>
    [left, right].some((id) => id === entity || canonicalOf(id) === shown),
  );
}

/** @throws KnownError `BAD_INPUT` if the text is no cursor of judgements */
function idOf(cursor: string): string {
  const [id] = decodeCursor(cursor, 'judgements', isPlace);
  return id;
}

function isPlace(values: readonly unknown[]): values is readonly [string] {
  return values.length === 1 && isTexts(values);
}
