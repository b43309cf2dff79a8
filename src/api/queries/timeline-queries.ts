import { compareTexts } from '#text/compare-texts.js';
import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { checkConfidence, checkCount, checkRange } from '../../shared/check-range.js';
import { readDatedClaims, type DatedClaim } from '../../claims/graph/read-dated-claims.js';
import { readEditionsAmong } from '../../claims/graph/read-entities.js';
import { Optional, Required } from '../../model/declare.js';
import { KnownError } from '../../shared/errors.js';
import { firstDay, lastDay } from '#text/partial-dates.js';
import { literalPredicates, type Predicate } from '../../model/predicates.js';
import { ClaimPredicate } from '../../model/values/enums.js';
import { groupBy } from '#text/group-by.js';
import { PartialDate } from '../../model/values/partial-date.js';
import { ChecksArguments, entitiesNamed, NamesIds } from '../arguments/checks-arguments.js';
import { DatasetField, MinConfidenceOfClaimsField } from '../arguments/part.js';
import type { Context } from '../context.js';
import { InGraph } from '../../model/mapping.js';
import { decodeCursor, encodeCursor } from '../../shared/cursor.js';
import {
  TimelineConnection,
  TimelineEvent as TimelineEventEnum,
  type TimelineCount,
  type TimelineEntry,
  type TimelineEvent,
} from '../results/timeline.js';
import { pageInfoOf } from '../page-info.js';

const maxEntities = 2_000;
const maxEntries = 2_000;
/** Each page reads all of them into memory. */
const maxClaims = 50_000;

@ArgsType()
class TimelineArgs {
  @Required(() => [ID], `Ids of the entities whose dates are wanted, 1 to ${maxEntities}.`)
  entities!: string[];

  @Optional(() => PartialDate, 'Nothing that was over before this.')
  from?: string;

  @Optional(() => PartialDate, 'Nothing that came after this; not before `from`.')
  to?: string;

  @Optional(() => [ClaimPredicate], 'Only what is said by these.')
  predicates?: string[] | null;

  @Optional(() => [TimelineEventEnum], 'Only dates that are this.')
  events?: TimelineEvent[] | null;

  @DatasetField()
  dataset?: string | null;

  @MinConfidenceOfClaimsField()
  minConfidence?: number | null;

  @Field(() => Int, {
    defaultValue: 200,
    description: `How many entries at most, 1 to ${maxEntries}.`,
  })
  first!: number;

  @Optional(() => String, 'Only what comes after this cursor.')
  after?: string | null;
}

@Resolver()
export class TimelineQueries {
  @ChecksArguments(({ entities, from, to, first, after, minConfidence }: TimelineArgs) => {
    checkConfidence(minConfidence);
    if (entities.length === 0)
      throw new KnownError('BAD_INPUT', 'timeline takes at least one entity; none was given.');
    if (from && to && firstDay(from) > lastDay(to))
      throw new KnownError(
        'BAD_INPUT',
        `"from" must not come after "to"; "${from}" and "${to}" were given.`,
      );
    checkCount('timeline', 'entities', entities.length, maxEntities);
    checkRange('first', first, { from: 1, to: maxEntries });
    if (after) placeOfCursor(after);
  })
  @NamesIds(({ entities }: TimelineArgs) => [entitiesNamed(entities)])
  @Query(() => TimelineConnection, {
    description:
      'What happened to some entities and since when their relations hold, in the order of the earliest day that each date can mean, then of the latest. Dates that contradict each other all stand; undated editions come last and are shown only where no date is asked for. What something is about, such as the year of a forecast, is no date of it.',
  })
  @InGraph({ kind: 'property', property: 'timeline', readsClaimsOf: 'entities' })
  async timeline(
    @Args(() => TimelineArgs) args: TimelineArgs,
    @Ctx() context: Context,
  ): Promise<TimelineConnection> {
    const { store, signal } = context;
    const { entities, from, to, first, after, dataset, minConfidence } = args;
    const asked = { dataset, minConfidence, max: maxClaims };
    const claims = await readDatedClaims(store, entities, asked, { signal });
    const isWanted = ({ date }: { date: string }) =>
      (!from || lastDay(date) >= firstDay(from)) && (!to || firstDay(date) <= lastDay(to));
    const dated = gather(claims.flatMap(datesOf).filter(isWanted));
    const ranged = from || to ? dated : [...dated, ...(await listUndated(context, args, claims))];
    const all = ranged.filter(
      ({ entry: { predicate, event } }) =>
        (args.predicates?.includes(predicate) ?? true) && (args.events?.includes(event) ?? true),
    );
    const start = after ? startAfter(all, placeOfCursor(after)) : 0;
    const edges = all
      .slice(start, start + first)
      .map(({ entry, place }) => ({ node: entry, cursor: encodeCursor([place]) }));
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: pageInfoOf(edges, {
        hasNextPage: start + edges.length < all.length,
        hasPreviousPage: Boolean(after),
      }),
      totalCount: all.length,
      counts: countEntries(ranged),
    };
  }
}

function countEntries(placed: readonly Placed[]): TimelineCount[] {
  const groups = groupBy(placed, ({ entry }) => `${entry.predicate} ${entry.event}`);
  return Array.from(groups, ([name, alike]) => ({ name, alike }))
    .sort((a, b) => b.alike.length - a.alike.length || compareTexts(a.name, b.name))
    .map(({ alike }) => {
      const [{ entry }] = alike;
      return { predicate: entry.predicate, event: entry.event, count: alike.length };
    });
}

/** An entry with its sort key. */
interface Placed {
  readonly entry: TimelineEntry;
  readonly place: string;
}

/** Number of entries up to a place, whose entry may be gone. */
function startAfter(all: readonly Placed[], after: string): number {
  const next = all.findIndex(({ place }) => place > after);
  return next < 0 ? all.length : next;
}

/** @throws KnownError `BAD_INPUT` if the text is no cursor of a timeline */
function placeOfCursor(cursor: string): string {
  const [place] = decodeCursor(cursor, 'a timeline', isPlace);
  return place;
}

function isPlace(values: readonly unknown[]): values is readonly [string] {
  return values.length === 1 && typeof values[0] === 'string';
}

interface DatedEvent {
  readonly date: string;
  readonly event: TimelineEvent;
  readonly claim: DatedClaim;
}

/** Predicates whose date belongs to their content: a forecast's year does not date the session that states it. */
const contents = new Set<string>(
  literalPredicates.filter(({ isContent }) => isContent).map(({ predicate }) => predicate),
);

function datesOf(claim: DatedClaim): DatedEvent[] {
  const dates: DatedEvent[] = [];
  if (claim.date && !contents.has(claim.predicate))
    dates.push({ date: claim.date, event: 'DATED', claim });
  if (claim.validFrom) dates.push({ date: claim.validFrom, event: 'BEGAN', claim });
  if (claim.validTo) dates.push({ date: claim.validTo, event: 'ENDED', claim });
  return dates;
}

/** One entry for all claims that give one date to one thing, sorted; with its claims by id. */
function gather(dated: readonly DatedEvent[]): Placed[] {
  const entries = new Map<string, Placed>();
  for (const { date, event, claim } of dated) {
    const { predicate, subject, object } = claim;
    const place = [firstDay(date), lastDay(date), predicate, subject, object, event].join(' ');
    const entry = { date, event, predicate, subject, object, claims: [] };
    const placed = entries.get(place) ?? { entry, place };
    placed.entry.claims.push(claim.id);
    entries.set(place, placed);
  }
  for (const { entry } of entries.values()) entry.claims.sort(compareTexts);
  return [...entries.values()].sort((a, b) => compareTexts(a.place, b.place));
}

/** Sorts behind all dates, which begin with a digit. */
const undatedPlace = '~';

async function listUndated(
  { store, signal }: Context,
  { entities, dataset }: TimelineArgs,
  claims: readonly DatedClaim[],
): Promise<Placed[]> {
  const editions = await readEditionsAmong(store, entities, dataset, { signal });
  const isDating = ({ predicate, date }: DatedClaim) =>
    predicate === ('DATE' satisfies Predicate) && date !== null;
  const dated = new Set(claims.filter(isDating).map(({ subject }) => subject));
  return editions
    .filter((id) => !dated.has(id))
    .map((subject) => ({
      place: `${undatedPlace} ${subject}`,
      entry: {
        date: null,
        event: 'UNDATED',
        predicate: 'DATE' satisfies Predicate,
        subject,
        object: null,
        claims: [],
      },
    }));
}
