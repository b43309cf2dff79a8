import { Field, ObjectType } from 'type-graphql';
import { Entity } from '../entity.js';
import { InGraph } from '../mapping.js';
import { PartialDate } from '../values/partial-date.js';

@InGraph({ kind: 'entity', label: 'Person' })
@ObjectType({ implements: Entity, description: 'A natural person.' })
export class Person extends Entity {
  @Field(() => [String], {
    nullable: true,
    description: 'Forms of address that documents give the person.',
  })
  honorifics?: string[] | null;

  @Field(() => PartialDate, { nullable: true, description: 'Date of birth.' })
  born?: string | null;
}
