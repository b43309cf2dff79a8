import { ObjectType } from 'type-graphql';
import { Entity } from '../entity.js';
import { InGraph } from '../mapping.js';

@InGraph({ kind: 'entity', label: 'Topic' })
@ObjectType({ implements: Entity, description: 'A subject that is talked about.' })
export class Topic extends Entity {}
