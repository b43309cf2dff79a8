import { Field, ObjectType } from 'type-graphql';
import { Entity } from '../entity.js';
import { InGraph } from '../mapping.js';

@InGraph({ kind: 'entity', label: 'Assertion' })
@ObjectType({
  implements: Entity,
  description: 'An opinion that a person or the document itself voices.',
})
export class Assertion extends Entity {
  @Field(() => String, { nullable: true, description: 'The opinion in the document’s words.' })
  @InGraph({ kind: 'property', property: 'text', weight: 200 })
  text?: string | null;
}
