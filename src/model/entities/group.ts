import { Field, ObjectType } from 'type-graphql';
import { Entity } from '../entity.js';
import { InGraph } from '../mapping.js';
import { GroupKind } from '../values/enums.js';

@InGraph({ kind: 'entity', label: 'Group' })
@ObjectType({
  implements: Entity,
  description: 'States or organisations that are named together and not one by one.',
})
export class Group extends Entity {
  @Field(() => GroupKind, { nullable: true, description: 'What its members are.' })
  groupKind?: GroupKind | null;
}
