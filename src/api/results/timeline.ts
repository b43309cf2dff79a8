import { Field, ObjectType } from 'type-graphql';
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
  @Field(() => PartialDate, {
    nullable: true,
    description: 'As precise as its source; null for an edition that no document dates.',
  })
  date?: string | null;

  @Field(() => TimelineEvent, { description: 'What the date is.' })
  event!: TimelineEvent;

  @Field(() => ClaimPredicate, { description: 'What is said.' })
  predicate!: string;

  @Field(() => Entity, { description: 'Of whom or what.' })
  @InGraph({ kind: 'reference' })
  subject!: string;

  @Field(() => Entity, {
    nullable: true,
    description: 'The other entity, where a relation is said.',
  })
  @InGraph({ kind: 'reference' })
  object?: string | null;

  @Field(() => [Claim], { description: 'The claims that say so; none for what is undated.' })
  @InGraph({ kind: 'reference' })
  claims!: string[];
}
