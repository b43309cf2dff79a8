import { Field, Int, ObjectType } from 'type-graphql';
import { Entity } from '../entity.js';
import { InGraph } from '../mapping.js';
import { PartialDate } from '../values/partial-date.js';

@InGraph({ kind: 'entity', label: 'Edition' })
@ObjectType({ implements: Entity, description: 'One holding of a forum.' })
export class Edition extends Entity {
  @Field(() => Int, { nullable: true, description: 'Its number in the series, from 1.' })
  ordinal?: number | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'When it was held, by the preferred claim; null where no document says.',
  })
  date?: string | null;
}
