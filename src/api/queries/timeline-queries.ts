import { compareTexts } from '../../shared/compare-texts.js';
import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { checkCount, checkRange } from '../../shared/check-range.js';
import { readDatedClaims } from '../../claims/graph/read-claims.js';
import { readUndatedEditions } from '../../claims/graph/read-entities.js';
import type { StatedClaim } from '../../claims/records.js';
import { firstDay, lastDay } from '../../shared/partial-dates.js';
import { isProjected } from '../../claims/preferred.js';
import { literalPredicates, type Predicate } from '../../model/predicates.js';
import { PartialDate } from '../../model/values/partial-date.js';
import { ChecksArguments } from '../arguments/checks-arguments.js';
import type { Context } from '../context.js';
import { TimelineEntry, type TimelineEvent } from '../results/timeline.js';

const maxEntities = 100;
const maxEntries = 2_000;

@ArgsType()
class TimelineArgs {
  @Field(() => [ID], { description: 'Ids of the entities whose dates are wanted; 100 at most.' })
  entities!: string[];

  @Field(() => PartialDate, { nullable: true, description: 'Nothing that was over before this.' })
  from?: string;

  @Field(() => PartialDate, { nullable: true, description: 'Nothing that came after this.' })
  to?: string;

  @Field(() => Int, {
    defaultValue: 200,
    description: 'How many entries at most, 1 to 2000. Fewer than asked for are all there are.',
  })
  first!: number;
}

@Resolver()
export class TimelineQueries {
  @ChecksArguments(({ entities, first }: TimelineArgs) => {
    checkCount('timeline', 'entities', entities.length, maxEntities);
    checkRange('first', first, { from: 1, to: maxEntries });
  })
  @Query(() => [TimelineEntry], {
    description:
      'What happened to some entities and since when their relations hold, in the order of the earliest day that each date can mean, then of the latest. Dates that contradict each other all stand; undated editions come last and are shown only where no date is asked for. What something is about, such as the year of a forecast, is no date of it.',
  })
  async timeline(
    @Args(() => TimelineArgs) { entities, from, to, first }: TimelineArgs,
    @Ctx() context: Context,
  ): Promise<TimelineEntry[]> {
    const claims = await readDatedClaims(context.store, entities, { signal: context.signal });
    const isWanted = ({ date }: { date: string }) =>
      (!from || lastDay(date) >= firstDay(from)) && (!to || firstDay(date) <= lastDay(to));
    const dated = gather(claims.filter(isProjected).flatMap(datesOf).filter(isWanted));
    const entries = from || to ? dated : [...dated, ...(await listUndated(context, entities))];
    return entries.slice(0, first);
  }
}

interface DatedClaim {
  readonly date: string;
  readonly event: TimelineEvent;
  readonly claim: StatedClaim;
}

/** What states a date that its subject is about: the year of a forecast is no date of the session that gives it. */
const contents = new Set<string>(
  literalPredicates.filter(({ isContent }) => isContent).map(({ predicate }) => predicate),
);

function datesOf(claim: StatedClaim): DatedClaim[] {
  const dates: DatedClaim[] = [];
  if (claim.value?.type === 'DATE' && !contents.has(claim.predicate))
    dates.push({ date: claim.value.date, event: 'DATED', claim });
  if (claim.validFrom) dates.push({ date: claim.validFrom, event: 'BEGAN', claim });
  if (claim.validTo) dates.push({ date: claim.validTo, event: 'ENDED', claim });
  return dates;
}

/** One entry for all claims that give the same date to the same thing. */
function gather(dated: readonly DatedClaim[]): TimelineEntry[] {
  const entries = new Map<string, TimelineEntry>();
  const sorted = dated
    .map((each) => ({ ...each, place: sortKey(each) }))
    .sort((a, b) => compareTexts(a.place, b.place));
  for (const { date, event, claim } of sorted) {
    const { predicate, subject, object } = claim;
    const key = [date, event, predicate, subject, object].join(' ');
    const entry = entries.get(key) ?? { date, event, predicate, subject, object, claims: [] };
    entry.claims.push(claim.id);
    entries.set(key, entry);
  }
  return [...entries.values()];
}

function sortKey({ date, event, claim }: DatedClaim): string {
  const { predicate, subject, object, id } = claim;
  return [firstDay(date), lastDay(date), predicate, subject, object, event, id].join(' ');
}

async function listUndated(
  { store, signal }: Context,
  entities: readonly string[],
): Promise<TimelineEntry[]> {
  const editions = await readUndatedEditions(store, entities, { signal });
  return editions.map((subject) => ({
    date: null,
    event: 'UNDATED',
    predicate: 'DATE' satisfies Predicate,
    subject,
    object: null,
    claims: [],
  }));
}
