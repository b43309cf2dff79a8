import { ObjectType } from 'type-graphql';
import { Entity } from '../entity.js';
import { InGraph } from '../mapping.js';

@InGraph({ kind: 'entity', label: 'ForumSeries' })
@ObjectType({ implements: Entity, description: 'A forum that is held again and again.' })
export class ForumSeries extends Entity {}
