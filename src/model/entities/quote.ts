import { Field, ObjectType } from 'type-graphql';
import { Entity } from '../entity.js';
import { InGraph } from '../mapping.js';
import { SpeechKind } from '../values/enums.js';

@InGraph({ kind: 'entity', label: 'Quote' })
@ObjectType({ implements: Entity, description: 'Somebody’s words.' })
export class Quote extends Entity {
  @Field(() => String, { nullable: true, description: 'The words in their own language.' })
  @InGraph({ kind: 'property', property: 'text', weight: 200 })
  text?: string | null;

  @Field(() => SpeechKind, { nullable: true, description: 'Whether they are given word for word.' })
  speechKind?: SpeechKind | null;
}
