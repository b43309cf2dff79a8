import { Float, ID, Int, InterfaceType } from 'type-graphql';
import { holdingOf } from '../shared/as-of.js';
import { Optional, Required } from './declare.js';
import { defineField } from './define.js';
import { Entity } from './entity.js';
import { InGraph } from './mapping.js';
import { Node, typeNameOf } from './node.js';
import { Language, RelationEnd, RelationKind } from './values/enums.js';
import { Holding } from './values/holding.js';
import { PartialDate } from './values/partial-date.js';

@InterfaceType({
  implements: Node,
  description:
    'That two entities are related, as their accepted claims say. There is one for each source, type, target and role.',
  resolveType: typeNameOf,
})
export abstract class Relation extends Node {
  @Required(() => RelationKind, 'What it says: its type, which is its predicate too.')
  @InGraph({ kind: 'relationType' })
  type!: RelationKind;

  @Required(() => Entity, 'The entity from which it reads.')
  @InGraph({ kind: 'end', end: 'SOURCE' })
  source!: Entity;

  @Required(() => Entity, 'The entity to which it reads.')
  @InGraph({ kind: 'end', end: 'TARGET' })
  target!: Entity;

  @Optional(() => PartialDate, 'Since when, by the preferred claim.')
  validFrom?: string | null;

  @Optional(() => PartialDate, 'Until when, by the preferred claim.')
  validTo?: string | null;

  @Required(() => Float, 'Confidence of its surest claim, from 0 to 1.')
  confidence!: number;

  @Required(() => [ID], 'Datasets with a claim of it.')
  datasets!: string[];

  @Required(
    () => Int,
    'How many independent documents say it, over its accepted claims: those that retell one another count once.',
  )
  sources!: number;

  @Required(
    () => Boolean,
    'Whether an accepted claim of it is contradicted: by another of it or of others.',
  )
  contested!: boolean;
}

defineField(Relation, {
  name: 'holds',
  type: () => Holding,
  description: 'Whether it held at a time, by the dates that it shows.',
  args: [
    {
      name: 'on',
      type: () => PartialDate,
      required: true,
      description: 'When: a day, or every day of a month or of a year.',
    },
  ],
  graph: {
    kind: 'computed',
    needs: ['validFrom', 'validTo'],
    compute: ({ validFrom, validTo }, { on }) =>
      holdingOf({ validFrom: dateOrNull(validFrom), validTo: dateOrNull(validTo) }, String(on)),
  },
});

function dateOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

const lang = {
  name: 'lang',
  type: () => Language,
  defaultValue: 'AR',
  description: 'The language wanted.',
};

defineField(Relation, {
  name: 'role',
  type: () => String,
  nullable: true,
  description: 'The role in which the two are related; in the other language where there is none.',
  args: [lang],
  graph: {
    kind: 'firstOf',
    properties: ({ lang }) => (lang === 'EN' ? ['roleEn', 'roleAr'] : ['roleAr', 'roleEn']),
  },
});

defineField(Relation, {
  name: 'sentence',
  type: () => String,
  description:
    'The relation as a sentence that stands alone: by templates and by how names are declared to read, with how sure it is; today decides what is past.',
  args: [
    lang,
    {
      name: 'from',
      type: () => RelationEnd,
      defaultValue: 'SOURCE',
      description: 'The end from which it reads.',
    },
  ],
  graph: { kind: 'sentence' },
});
