import { Field, ObjectType } from 'type-graphql';
import { Entity } from '../entity.js';
import { InGraph } from '../mapping.js';

@InGraph({ kind: 'entity', label: 'Goal' })
@ObjectType({ implements: Entity, description: 'Something that somebody wants to reach.' })
export class Goal extends Entity {
  @Field(() => String, { nullable: true, description: 'The goal in the document’s words.' })
  @InGraph({ kind: 'property', property: 'text', weight: 200 })
  text?: string | null;
}
