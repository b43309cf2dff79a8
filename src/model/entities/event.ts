import { Field, ObjectType } from 'type-graphql';
import { Entity } from '../entity.js';
import { InGraph } from '../mapping.js';
import { PartialDate } from '../values/partial-date.js';

@InGraph({ kind: 'entity', label: 'Event' })
@ObjectType({ implements: Entity, description: 'An event outside the forum’s series.' })
export class Event extends Entity {
  @Field(() => PartialDate, {
    nullable: true,
    description: 'When it took place, by the preferred claim; null where no document says.',
  })
  date?: string | null;
}
