import { Int, ObjectType } from 'type-graphql';
import { Optional, Required } from '../declare.js';
import { Entity } from '../entity.js';
import { InGraph } from '../mapping.js';
import { Node } from '../node.js';
import { Document } from './document.js';

@InGraph({ kind: 'node', label: 'Mention', idPrefix: 'mention' })
@ObjectType({ implements: Node, description: 'A place in a document that names an entity.' })
export class Mention extends Node {
  @Required(() => Document, 'The document.')
  @InGraph({ kind: 'one', via: { types: ['IN_DOCUMENT'], direction: 'OUT' } })
  document!: Document;

  @Required(() => Entity, 'The entity that is meant.')
  @InGraph({ kind: 'one', via: { types: ['REFERS_TO'], direction: 'OUT' } })
  entity!: Entity;

  @Required(() => Int, 'First Unicode code point.')
  start!: number;

  @Required(() => Int, 'The code point after the last.')
  end!: number;

  @Required(() => String, 'The words, letter for letter.')
  exact!: string;

  @Optional(() => String, 'A caveat in our words.')
  @InGraph({ kind: 'property', property: 'note', weight: 200 })
  note?: string | null;
}
