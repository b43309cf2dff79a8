import { Int, ObjectType } from 'type-graphql';
import { Required } from '../declare.js';
import { InGraph } from '../mapping.js';
import { Direction, RelationKind } from './enums.js';

@InGraph({ kind: 'part' })
@ObjectType({ description: 'How many relations of one kind an entity has, in one direction.' })
export class RelationCount {
  @Required(() => RelationKind, 'The kind.')
  kind!: RelationKind;

  @Required(() => Direction, 'OUT where the entity is the source, IN where it is the target.')
  direction!: Direction;

  @Required(() => Int, 'How many.')
  count!: number;
}
