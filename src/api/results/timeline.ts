import { Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../model/connections.js';
import { Optional, Required } from '../../model/declare.js';
import { Entity } from '../../model/entity.js';
import { InGraph } from '../../model/mapping.js';
import { Claim } from '../../model/provenance/claim.js';
import { enumOf } from '../../model/values/enum-of.js';
import { ClaimPredicate } from '../../model/values/enums.js';
import { PartialDate } from '../../model/values/partial-date.js';

export const TimelineEvent = enumOf(
  'TimelineEvent',
  'What a date is to a claim.',
  {
    DATED: 'The claim states the date itself.',
    BEGAN: 'Since then it holds.',
    ENDED: 'Until then it held.',
    UNDATED: 'No document says when the edition was held.',
  },
  {
    label: ['معنى التاريخ', 'Meaning of the date'],
    values: { DATED: 'تاريخ الحدث', BEGAN: 'البداية', ENDED: 'النهاية', UNDATED: 'بلا تاريخ' },
  },
);
export type TimelineEvent = keyof typeof TimelineEvent;

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Something on a timeline.' })
export class TimelineEntry {
  @Optional(
    () => PartialDate,
    'As precise as its source; null for an edition that no document dates.',
  )
  date?: string | null;

  @Required(() => TimelineEvent, 'What the date is.')
  event!: TimelineEvent;

  @Required(() => ClaimPredicate, 'What is said.')
  predicate!: string;

  @Required(() => Entity, 'Of whom or what.')
  @InGraph({ kind: 'reference' })
  subject!: string;

  @Optional(() => Entity, 'The other entity, where a relation is said.')
  @InGraph({ kind: 'reference' })
  object?: string | null;

  @Required(() => [Claim], 'The claims that say so; none for what is undated.')
  @InGraph({ kind: 'reference' })
  claims!: string[];
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'One entry of a page of a timeline.' })
export class TimelineEdge {
  @Required(
    () => String,
    'Where it lies by date and ids; valid when others come before or after it.',
  )
  cursor!: string;

  @Required(() => TimelineEntry, 'The entry.')
  node!: TimelineEntry;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'How many entries of a timeline say one thing with one kind of date.' })
export class TimelineCount {
  @Required(() => ClaimPredicate, 'What is said.')
  predicate!: string;

  @Required(() => TimelineEvent, 'What the date is.')
  event!: TimelineEvent;

  @Required(() => Int, 'How many.')
  count!: number;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'A page of a timeline (Relay).' })
export class TimelineConnection {
  @Required(() => [TimelineEdge], 'The edges of the page.')
  edges!: TimelineEdge[];

  @Required(() => [TimelineEntry], 'Its entries, without the edges.')
  nodes!: TimelineEntry[];

  @Required(() => PageInfo, 'Where the page lies.')
  pageInfo!: PageInfo;

  @Required(() => Int, 'How many entries there are, on all pages together.')
  totalCount!: number;

  @Required(
    () => [TimelineCount],
    'How many there are of each predicate and event, the most first, then by name; also of those that `predicates` and `events` leave out.',
  )
  @InGraph({ kind: 'property', property: 'counts', maxEntries: 20 })
  counts!: TimelineCount[];
}
