import { ID } from 'type-graphql';
import {
  claimConnection,
  connections,
  documentConnection,
  entityConnection,
} from '../../model/connections.js';
import type { FieldDefinition, TypeClass } from '../../model/define.js';
import { entities } from '../../model/entities/types.js';
import { Entity } from '../../model/entity.js';
import { datasetArgument, plainArguments, rootArguments } from '../../model/inputs/arguments.js';
import { ClaimFilter, DocumentFilter, EntityFilter, filters } from '../../model/inputs/filters.js';
import { entityKindNames, kindDeclaration, type EntityKind } from '../../model/kinds.js';
import { Node } from '../../model/node.js';
import { Claim } from '../../model/provenance/claim.js';
import { Document } from '../../model/provenance/document.js';
import { queriesOf } from '../define-query.js';
import { EntityBy } from '../inputs/entity-by.js';

const id = { name: 'id', type: () => ID, required: true, description: 'Its id.' };
const byLabel = [{ property: 'sortAr', of: 'NODE' }] as const;

function one(label: string, name: string, type: TypeClass): FieldDefinition {
  return {
    name,
    type: () => type,
    nullable: true,
    description: `The ${label} with this id; null where there is none.`,
    args: entityKindNames.some((kind) => kind === label) ? [id, datasetArgument] : [id],
    graph: { kind: 'rootOne', label },
  };
}

function ofKind(kind: EntityKind): FieldDefinition[] {
  return [
    one(kind, kindDeclaration(kind).one, entities.get(kind)),
    {
      name: kindDeclaration(kind).many,
      type: () => connections.get(kind).connection,
      description: `All ${kind} nodes that fit, by Arabic label.`,
      args: rootArguments(filters.get(kind)),
      graph: { kind: 'rootConnection', label: kind, order: byLabel },
    },
  ];
}

/** Root fields that read the graph, each compiled to one statement. */
export const GraphQueries = queriesOf('GraphQueries', [
  {
    name: 'node',
    type: () => Node,
    nullable: true,
    description: 'Whatever has this id: an entity, relation, claim, document or mention.',
    args: [id],
    graph: { kind: 'rootNode' },
  },
  {
    name: 'nodes',
    type: () => [Node],
    nullable: 'items',
    description:
      'What has these ids, in their order and as often as they are given, null for one that is not there; 100 at most.',
    args: [{ name: 'ids', type: () => [ID], required: true, description: 'The ids.' }],
    graph: { kind: 'rootNodes' },
  },
  {
    name: 'entity',
    type: () => Entity,
    nullable: true,
    description: 'The entity that is named so; null where there is none.',
    args: [
      { name: 'by', type: () => EntityBy, required: true, description: 'How it is named.' },
      datasetArgument,
    ],
    graph: { kind: 'rootEntity' },
  },
  {
    name: 'entities',
    type: () => entityConnection.connection,
    description: 'Entities of any kind that fit, by Arabic label.',
    args: rootArguments(EntityFilter),
    graph: { kind: 'rootConnection', label: 'Entity', order: byLabel },
  },
  ...entityKindNames.flatMap(ofKind),
  one('Claim', 'claim', Claim),
  {
    name: 'claims',
    type: () => claimConnection.connection,
    description: 'Claims that fit, by id.',
    args: plainArguments(ClaimFilter),
    graph: { kind: 'rootConnection', label: 'Claim', order: [{ property: 'id', of: 'NODE' }] },
  },
  one('Document', 'document', Document),
  {
    name: 'documents',
    type: () => documentConnection.connection,
    description: 'Documents that fit, by id.',
    args: plainArguments(DocumentFilter),
    graph: { kind: 'rootConnection', label: 'Document', order: [{ property: 'id', of: 'NODE' }] },
  },
]);
