import { Field, ObjectType } from 'type-graphql';
import { Entity } from '../entity.js';
import { InGraph } from '../mapping.js';
import { SessionKind } from '../values/enums.js';
import { PartialDate } from '../values/partial-date.js';

@InGraph({ kind: 'entity', label: 'Session' })
@ObjectType({ implements: Entity, description: 'A part of an edition’s programme.' })
export class Session extends Entity {
  @Field(() => SessionKind, { nullable: true, description: 'Its kind.' })
  sessionKind?: SessionKind | null;

  @Field(() => PartialDate, { nullable: true, description: 'The year that a forecast is about.' })
  forecastYear?: string | null;
}
