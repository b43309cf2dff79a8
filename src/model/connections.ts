import { Int, ObjectType } from 'type-graphql';
import { Optional, Required } from './declare.js';
import { defineField, namedClass, type TypeClass } from './define.js';
import { entities } from './entities/types.js';
import { Entity } from './entity.js';
import { addGroupBy } from './groups.js';
import { tableByKind } from './kind-table.js';
import { InGraph } from './mapping.js';
import { Claim } from './provenance/claim.js';
import { Document } from './provenance/document.js';
import { Mention } from './provenance/mention.js';
import { Relation } from './relation.js';

@InGraph({ kind: 'part' })
@ObjectType({ description: 'Where a page lies in its connection (Relay).' })
export class PageInfo {
  @Required(() => Boolean, 'Whether there is more after the page.')
  hasNextPage!: boolean;

  @Required(() => Boolean, 'Whether there is more before the page.')
  hasPreviousPage!: boolean;

  @Optional(() => String, 'Cursor of the first edge.')
  startCursor?: string | null;

  @Optional(() => String, 'Cursor of the last edge.')
  endCursor?: string | null;
}

export interface ConnectionTypes {
  readonly node: TypeClass;
  readonly connection: TypeClass;
}

/** The Relay connection and edge types for nodes of one type. */
function connectionOf(node: TypeClass, { related }: { related: boolean }): ConnectionTypes {
  const edge = namedClass(`${node.name}Edge`);
  InGraph({ kind: 'part' })(edge);
  ObjectType({ description: `One ${node.name} of a connection.` })(edge);
  defineField(edge, {
    name: 'cursor',
    type: () => String,
    description:
      'Where the edge lies in its order; valid under inserts and for the same order only.',
    graph: { kind: 'edgeCursor' },
  });
  defineField(edge, {
    name: 'node',
    type: () => node,
    description: 'What is at the end of the edge.',
    graph: { kind: 'edgeNode' },
  });
  if (related)
    defineField(edge, {
      name: 'relation',
      type: () => Relation,
      nullable: true,
      description: 'The relation that leads to it; null where the connection starts at the root.',
      graph: { kind: 'edgeRelation' },
    });
  const connection = namedClass(`${node.name}Connection`);
  InGraph({ kind: 'part' })(connection);
  ObjectType({ description: `A page of ${node.name} nodes (Relay).` })(connection);
  const parts = [
    { name: 'edges', type: () => [edge] as [TypeClass], description: 'The edges of the page.' },
    {
      name: 'nodes',
      type: () => [node] as [TypeClass],
      description: 'Their nodes, without the edges.',
    },
    { name: 'pageInfo', type: () => PageInfo, description: 'Where the page lies.' },
    {
      name: 'totalCount',
      type: () => Int,
      description: 'How many there are on all pages together.',
    },
  ];
  for (const part of parts)
    defineField(connection, { ...part, graph: { kind: 'property', property: part.name } });
  addGroupBy(connection);
  return { node, connection };
}

/** One connection for each kind of entity. */
export const connections = tableByKind((kind) =>
  connectionOf(entities.get(kind), { related: true }),
);

export const entityConnection = connectionOf(Entity, { related: true });
export const claimConnection = connectionOf(Claim, { related: false });
export const documentConnection = connectionOf(Document, { related: false });
export const mentionConnection = connectionOf(Mention, { related: false });
