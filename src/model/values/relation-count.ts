import { Field, Int, ObjectType } from 'type-graphql';
import { InGraph } from '../mapping.js';
import { Direction, RelationKind } from './enums.js';

@InGraph({ kind: 'part' })
@ObjectType({ description: 'How many relations of one kind an entity has, in one direction.' })
export class RelationCount {
  @Field(() => RelationKind, { description: 'The kind.' })
  kind!: RelationKind;

  @Field(() => Direction, {
    description: 'OUT where the entity is the source, IN where it is the target.',
  })
  direction!: Direction;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}
