import { RelationKind, Direction } from '../values/enums.js';
import { claimConnection, entityConnection, mentionConnection } from '../connections.js';
import { defineField, type TypeClass } from '../define.js';
import { Entity } from '../entity.js';
import { plainArguments, relationArguments } from '../inputs/arguments.js';
import { ClaimFilter, EntityFilter } from '../inputs/filters.js';
import { ClaimOrder } from '../inputs/orders.js';
import { Relation } from '../relation.js';
import { relations, relationTypes } from '../relations/index.js';
import type { RelationEnd } from '../values/lists.js';
import { RelationCount } from '../values/relation-count.js';
import { Claim } from './claim.js';
import { Document } from './document.js';

/** The types of relation that tell what the entity at an end is. */
const tellingAt = (...ends: readonly RelationEnd[]) =>
  relations
    .filter(({ tells = [] }) => ends.some((end) => tells.includes(end)))
    .map(({ type }) => type);

const byPredicate = [
  { property: 'predicate', of: 'NODE' },
  { property: 'id', of: 'NODE' },
] as const;
const byPlace = [
  { property: 'start', of: 'NODE' },
  { property: 'id', of: 'NODE' },
] as const;
const entity = Entity as unknown as TypeClass;

defineField(entity, {
  name: 'claims',
  type: () => claimConnection.connection,
  description: 'Claims about it, as subject or object.',
  args: plainArguments(ClaimFilter),
  graph: {
    kind: 'connection',
    via: { types: ['SUBJECT', 'OBJECT'], direction: 'IN' },
    order: byPredicate,
  },
});

defineField(entity, {
  name: 'mentions',
  type: () => mentionConnection.connection,
  description: 'Places in documents that name it.',
  args: plainArguments(),
  graph: { kind: 'connection', via: { types: ['REFERS_TO'], direction: 'IN' }, order: byPlace },
});

defineField(entity, {
  name: 'relations',
  type: () => entityConnection.connection,
  description: 'Entities of any kind to which it is related, with the relation on each edge.',
  args: [
    ...relationArguments(EntityFilter),
    { name: 'kinds', type: () => [RelationKind], description: 'Only relations of these kinds.' },
    {
      name: 'telling',
      type: () => Boolean,
      description:
        'Only relations that tell what the entity is: followed OUT those that tell it of their source, IN of their target. Kinds that are given win.',
    },
    {
      name: 'direction',
      type: () => Direction,
      defaultValue: 'BOTH',
      description: 'Which way the relations are followed.',
    },
  ],
  graph: {
    kind: 'connection',
    via: {
      types: relationTypes,
      direction: 'BOTH',
      telling: {
        OUT: tellingAt('SOURCE'),
        IN: tellingAt('TARGET'),
        BOTH: tellingAt('SOURCE', 'TARGET'),
      },
    },
    order: [
      { property: 'sortAr', of: 'NODE' },
      { property: 'id', of: 'RELATIONSHIP' },
    ],
  },
});

defineField(Entity, {
  name: 'relationCounts',
  type: () => [RelationCount],
  description: 'How many relations it has of each kind, either way, without loading any.',
  graph: { kind: 'relationCounts', types: relationTypes },
});

defineField(Relation, {
  name: 'claims',
  type: () => claimConnection.connection,
  description: 'Claims of which it is made.',
  args: plainArguments(ClaimFilter),
  graph: { kind: 'claimsOfRelation', order: byPredicate },
});

defineField(Claim, {
  name: 'relation',
  type: () => Relation,
  nullable: true,
  description:
    'The relation that follows from it and all claims of the same; null where a value is said, and where none of the claims counts.',
  graph: { kind: 'relationOfClaim', types: relationTypes },
});

defineField(Document, {
  name: 'claims',
  type: () => claimConnection.connection,
  description: 'Claims that it says, each once.',
  args: [
    ...plainArguments(ClaimFilter),
    {
      name: 'orderBy',
      type: () => ClaimOrder,
      defaultValue: 'TEXT',
      description: 'In which order.',
    },
  ],
  graph: {
    kind: 'connection',
    via: { types: ['EVIDENCED_BY'], direction: 'IN' },
    flag: 'isFirst',
    order: byPredicate,
    orders: {
      TEXT: [
        { property: 'start', of: 'RELATIONSHIP' },
        { property: 'phraseStart', of: 'RELATIONSHIP' },
        ...byPredicate,
      ],
      PREDICATE: byPredicate,
    },
  },
});

defineField(Document, {
  name: 'mentions',
  type: () => mentionConnection.connection,
  description: 'Places in the text that name an entity, in the order of the text.',
  args: plainArguments(),
  graph: { kind: 'connection', via: { types: ['IN_DOCUMENT'], direction: 'IN' }, order: byPlace },
});
