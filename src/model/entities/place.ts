import { ObjectType } from 'type-graphql';
import { Entity } from '../entity.js';
import { InGraph } from '../mapping.js';

@InGraph({ kind: 'entity', label: 'Place' })
@ObjectType({ implements: Entity, description: 'A city or another place on the map.' })
export class Place extends Entity {}
