import { ObjectType } from 'type-graphql';
import { Entity } from '../entity.js';
import { InGraph } from '../mapping.js';

@InGraph({ kind: 'entity', label: 'Event' })
@ObjectType({ implements: Entity, description: 'An event outside the forum’s series.' })
export class Event extends Entity {}
