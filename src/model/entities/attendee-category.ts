import { ObjectType } from 'type-graphql';
import { Entity } from '../entity.js';
import { InGraph } from '../mapping.js';

@InGraph({ kind: 'entity', label: 'AttendeeCategory' })
@ObjectType({
  implements: Entity,
  description: 'People who are named by what they are, not by name.',
})
export class AttendeeCategory extends Entity {}
