import { Field, Int, ObjectType } from 'type-graphql';
import { Entity } from '../entity.js';
import { InGraph } from '../mapping.js';
import { Node } from '../node.js';
import { Document } from './document.js';

@InGraph({ kind: 'node', label: 'Mention', idPrefix: 'mention' })
@ObjectType({ implements: Node, description: 'A place in a document that names an entity.' })
export class Mention extends Node {
  @Field(() => Document, { description: 'The document.' })
  @InGraph({ kind: 'one', via: { types: ['IN_DOCUMENT'], direction: 'OUT' } })
  document!: Document;

  @Field(() => Entity, { description: 'The entity that is meant.' })
  @InGraph({ kind: 'one', via: { types: ['REFERS_TO'], direction: 'OUT' } })
  entity!: Entity;

  @Field(() => Int, { description: 'First Unicode code point.' })
  start!: number;

  @Field(() => Int, { description: 'The code point after the last.' })
  end!: number;

  @Field(() => String, { description: 'The words, letter for letter.' })
  exact!: string;

  @Field(() => String, { nullable: true, description: 'A caveat in our words.' })
  @InGraph({ kind: 'property', property: 'note', weight: 200 })
  note?: string | null;
}
