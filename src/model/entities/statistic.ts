import { Field, ObjectType } from 'type-graphql';
import { Entity } from '../entity.js';
import { InGraph } from '../mapping.js';
import { Quantity } from '../values/quantity.js';

@InGraph({ kind: 'entity', label: 'Statistic' })
@ObjectType({ implements: Entity, description: 'A figure that a document reports.' })
export class Statistic extends Entity {
  @Field(() => Quantity, { nullable: true, description: 'The figure.' })
  @InGraph({ kind: 'embedded', presence: 'value' })
  quantity?: Quantity | null;
}
