import { ID, InputType, Int } from 'type-graphql';
import { defineField, namedClass, type TypeClass } from '../define.js';
import type { NamedThing } from '../../shared/named-ids.js';
import { tableByKind } from '../kind-table.js';
import type { Literal } from '../literals.js';
import { literalPredicates } from '../predicates.js';
import { codeEnumOf } from '../values/code-enums.js';
import {
  ClaimPredicate,
  ClaimStatus,
  EntityKind,
  Method,
  Rank,
  RelationKind,
} from '../values/enums.js';
import { DatasetsFilter, DateFilter, NumberFilter, StringFilter } from './conditions.js';

/** An input type of conditions that must all hold, with `and`, `or` and `not` of itself. */
function filterOf(name: string, description: string): TypeClass {
  const filter = namedClass(name);
  InputType({ description })(filter);
  const combinations = [
    { name: 'and', type: () => [filter] as [TypeClass], description: 'All of these hold.' },
    { name: 'or', type: () => [filter] as [TypeClass], description: 'One of these holds.' },
    { name: 'not', type: () => filter, description: 'This does not hold.' },
  ] as const;
  for (const part of combinations)
    defineField(filter, { ...part, nullable: true, graph: { kind: part.name } });
  return filter;
}

function addListed(filter: TypeClass, name: string, type: () => object, what: string) {
  defineField(filter, {
    name,
    type: () => [type()],
    nullable: true,
    description: `${what} is one of these.`,
    graph: { kind: 'condition', property: name },
  });
}

/** A condition on the id of the node or of a thing it refers to; an id that is not in the graph is refused. */
function addIds(
  filter: TypeClass,
  name: string,
  what: string,
  names: NamedThing,
  property = name,
): void {
  defineField(filter, {
    name,
    type: () => [ID],
    nullable: true,
    description: `${what} is one of these.`,
    graph: { kind: 'condition', property, names },
  });
}

function addDataset(filter: TypeClass): void {
  defineField(filter, {
    name: 'dataset',
    type: () => ID,
    nullable: true,
    description: 'A claim of this dataset is about it.',
    graph: { kind: 'contains', property: 'datasets', namesDatasets: true },
  });
  addDatasets(filter, 'Conditions on the datasets with a claim about it.');
  addContested(filter);
}

/** The condition on the dataset that the node belongs to. */
function addOwnDataset(filter: TypeClass): void {
  defineField(filter, {
    name: 'dataset',
    type: () => [ID],
    nullable: true,
    description: 'Its dataset is one of these.',
    graph: { kind: 'condition', property: 'dataset', namesDatasets: true },
  });
}

function addDatasets(filter: TypeClass, description: string): void {
  defineField(filter, {
    name: 'datasets',
    type: () => DatasetsFilter,
    nullable: true,
    description,
    graph: { kind: 'overlap', property: 'datasets', namesDatasets: true },
  });
}

function addContested(filter: TypeClass): void {
  defineField(filter, {
    name: 'contested',
    type: () => Boolean,
    nullable: true,
    description: 'Whether claims contradict each other here.',
    graph: { kind: 'condition', property: 'contested' },
  });
}

/** Conditions on a numeric property that has the name of the field. */
function addNumber(filter: TypeClass, name: string, what: string): void {
  defineField(filter, {
    name,
    type: () => NumberFilter,
    nullable: true,
    description: `Conditions on ${what}.`,
    graph: { kind: 'condition', property: name },
  });
}

/** The condition that fits a literal property: a list of codes, a range of dates or numbers, or a text. */
function addLiteral(filter: TypeClass, literal: Literal): void {
  const { property, valueType, predicate } = literal;
  const code = codeEnumOf(literal);
  if (code) {
    addListed(filter, property, () => code, 'It');
    return;
  }
  const types = {
    DATE: DateFilter,
    NUMBER: NumberFilter,
    QUANTITY: NumberFilter,
    CODE: StringFilter,
    TEXT: StringFilter,
  };
  if (valueType === 'NAME') return;
  defineField(filter, {
    name: valueType === 'QUANTITY' ? 'value' : property,
    type: () => types[valueType],
    nullable: true,
    description: `Conditions on its ${predicate.toLowerCase().replaceAll('_', ' ')}${literal.codes ? `: ${literal.codes.join(', ')}` : ''}.`,
    graph: { kind: 'condition', property: valueType === 'QUANTITY' ? 'value' : property },
  });
}

function entityFilter(kind: EntityKind): TypeClass {
  const filter = filterOf(
    `${kind}Filter`,
    `Conditions on ${kind} nodes; all that are given must hold.`,
  );
  addIds(filter, 'id', 'Its id', 'entity');
  addDataset(filter);
  for (const literal of literalPredicates)
    if (literal.many !== true && (literal.kinds === 'ANY' || literal.kinds.includes(kind)))
      addLiteral(filter, literal);
  return filter;
}

/** Conditions on the nodes of a relation, by quantifier. */
function quantifierOf(kind: EntityKind, filter: TypeClass): TypeClass {
  const quantifier = namedClass(`${kind}Quantifier`);
  InputType({ description: `Conditions on related ${kind} nodes.` })(quantifier);
  const parts = {
    some: 'At least one of them fits, or as many as atLeast says.',
    none: 'No claim says that one of them fits, which is not a claim that none does.',
    every: 'All of them fit, or there are none.',
  };
  for (const [name, description] of Object.entries(parts))
    defineField(quantifier, {
      name,
      type: () => filter,
      nullable: true,
      description,
      graph: { kind: 'property', property: name },
    });
  defineField(quantifier, {
    name: 'atLeast',
    type: () => Int,
    nullable: true,
    description: 'How many of them have to fit some, or without it are stated, at least; from 1.',
    graph: { kind: 'property', property: 'atLeast' },
  });
  defineField(quantifier, {
    name: 'stated',
    type: () => Boolean,
    nullable: true,
    description: 'True: a claim says one of them. False: no claim says any.',
    graph: { kind: 'property', property: 'stated' },
  });
  return quantifier;
}

export const filters = tableByKind(entityFilter);

export const quantifiers = tableByKind((kind) => quantifierOf(kind, filters.get(kind)));

export const EntityFilter = filterOf('EntityFilter', 'Conditions on entities of any kind.');
addIds(EntityFilter, 'id', 'Its id', 'entity');
addListed(EntityFilter, 'kind', () => EntityKind, 'Its kind');
addDataset(EntityFilter);
for (const [name, property, language] of [
  ['beginsAr', 'sortAr', 'Arabic'],
  ['beginsEn', 'sortEn', 'English'],
] as const)
  defineField(EntityFilter, {
    name,
    type: () => String,
    nullable: true,
    description: `Its ${language} label begins with this, whatever the case, hamza and vowel signs.`,
    graph: { kind: 'condition', property, isBeginning: true },
  });

export const ClaimFilter = filterOf(
  'ClaimFilter',
  'Conditions on claims; all that are given must hold.',
);
addIds(ClaimFilter, 'id', 'Its id', 'claim');
addListed(ClaimFilter, 'predicate', () => ClaimPredicate, 'Its predicate');
defineField(ClaimFilter, {
  name: 'isLiteral',
  type: () => Boolean,
  nullable: true,
  description: 'Whether it says a value, and no other entity.',
  graph: { kind: 'condition', property: 'objectId', isAbsence: true },
});
addIds(ClaimFilter, 'subject', 'The id of its subject', 'entity', 'subjectId');
addIds(ClaimFilter, 'object', 'The id of its object', 'entity', 'objectId');
addIds(ClaimFilter, 'relation', 'The id of its relation', 'relation', 'relationId');
addOwnDataset(ClaimFilter);
addListed(ClaimFilter, 'rank', () => Rank, 'Its rank');
defineField(ClaimFilter, {
  name: 'status',
  type: () => [ClaimStatus],
  nullable: true,
  description:
    'Its status is one of these. Claims that were taken back are shown to contributors: RETRACTED needs a token of the role CONTRIBUTOR.',
  graph: { kind: 'condition', property: 'status', mayBeHidden: 'Claim' },
});
addListed(ClaimFilter, 'method', () => Method, 'Its method');
addNumber(ClaimFilter, 'confidence', 'its confidence');
addNumber(
  ClaimFilter,
  'sources',
  'the number of independent documents that say its object or value',
);
addNumber(ClaimFilter, 'factSources', 'the number of those that say the same, in whichever claim');
addNumber(ClaimFilter, 'roleSources', 'the number of those that say its role');
addNumber(ClaimFilter, 'validFromSources', 'the number of those that say since when it holds');
addNumber(ClaimFilter, 'validToSources', 'the number of those that say until when it held');
for (const [name, type, property, what] of [
  ['value', StringFilter, 'valueText', 'the name, text or code that it says'],
  ['number', NumberFilter, 'valueNumber', 'the number that it says'],
  ['date', DateFilter, 'valueDate', 'the date that it says'],
  ['firstSeen', DateFilter, 'firstSeen', 'the date of the earliest document that says it'],
  ['lastSeen', DateFilter, 'lastSeen', 'the date of the latest document that says it'],
] as const)
  defineField(ClaimFilter, {
    name,
    type: () => type,
    nullable: true,
    description: `Conditions on ${what}.`,
    graph: { kind: 'condition', property },
  });
addContested(ClaimFilter);
addDatasets(ClaimFilter, 'Conditions on the datasets in which an accepted claim says the same.');
defineField(ClaimFilter, {
  name: 'document',
  type: () => [ID],
  nullable: true,
  description: 'One of these documents says it.',
  graph: {
    kind: 'through',
    via: { types: ['EVIDENCED_BY'], direction: 'OUT' },
    names: 'document',
  },
});

export const DocumentFilter = filterOf(
  'DocumentFilter',
  'Conditions on documents; all that are given must hold.',
);
addIds(DocumentFilter, 'id', 'Its id', 'document');
addOwnDataset(DocumentFilter);
addListed(DocumentFilter, 'language', () => String, 'Its language');

/** The filter on relations. It is applied in memory, by the names of these fields: `analysis/relations/` tests each. */
export const RelationFilter = filterOf(
  'RelationFilter',
  'Conditions on relations; all that are given must hold.',
);
addIds(RelationFilter, 'id', 'Its id', 'relation');
addListed(RelationFilter, 'type', () => RelationKind, 'Its type');
addIds(RelationFilter, 'source', 'The id of its source', 'entity');
addIds(RelationFilter, 'target', 'The id of its target', 'entity');
addListed(RelationFilter, 'sourceKind', () => EntityKind, 'The kind of its source');
addListed(RelationFilter, 'targetKind', () => EntityKind, 'The kind of its target');
addDataset(RelationFilter);
for (const [name, type, what] of [
  ['confidence', NumberFilter, 'confidence'],
  ['sources', NumberFilter, 'number of independent documents'],
  ['validFrom', DateFilter, 'beginning, of any of its terms'],
  ['validTo', DateFilter, 'end, of any of its terms'],
] as const)
  defineField(RelationFilter, {
    name,
    type: () => type,
    nullable: true,
    description: `Conditions on its ${what}.`,
    graph: { kind: 'condition', property: name },
  });
for (const [name, description] of [
  ['method', 'A claim of it that counts was made by one of these methods.'],
  ['onlyMethod', 'Each claim of it that counts was made by one of these methods.'],
] as const)
  defineField(RelationFilter, {
    name,
    type: () => [Method],
    nullable: true,
    description,
    graph: { kind: 'condition', property: name },
  });
