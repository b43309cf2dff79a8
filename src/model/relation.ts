import { Float, ID, Int, InterfaceType } from 'type-graphql';
import { holdingOf, termProperties } from '../shared/as-of.js';
import { Optional, Required } from './declare.js';
import { defineField } from './define.js';
import { Entity } from './entity.js';
import { InGraph } from './mapping.js';
import { Node, typeNameOf } from './node.js';
import { ValidTerm } from './valid-term.js';
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

  @Optional(() => PartialDate, 'Since when, in the term told, by the best claim that says it.')
  validFrom?: string | null;

  @Optional(() => PartialDate, 'Until when, in the term told, by the best claim that says it.')
  validTo?: string | null;

  @Optional(
    () => PartialDate,
    'The day by which it was over at the latest, where its end is said without a day.',
  )
  overBy?: string | null;

  @Optional(() => Float, 'Confidence of validFrom, from 0 to 1.')
  validFromConfidence?: number | null;

  @Optional(
    () => Int,
    'How many independent documents say validFrom or a date that agrees with it.',
  )
  validFromSources?: number | null;

  @Optional(() => Float, 'Confidence of validTo, from 0 to 1.')
  validToConfidence?: number | null;

  @Optional(() => Int, 'How many independent documents say validTo or a date that agrees with it.')
  validToSources?: number | null;

  @Optional(
    () => ID,
    'Of an office that one has at a time: the id of the relation by which somebody else surely took it over. Whether this one held on a later day is POSSIBLE at most.',
  )
  endedBy?: string | null;

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
  description:
    'Whether it held at a time, by all accepted claims that are not deprecated, term by term.',
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
    needs: ['validFrom', 'validTo', 'certain', 'possible'],
    compute: ({ validFrom, validTo, certain, possible }, { on }) =>
      holdingOf(
        {
          validFrom: dateOrNull(validFrom),
          validTo: dateOrNull(validTo),
          spans: Array.isArray(possible) ? { certain: textsOf(certain), possible } : undefined,
        },
        String(on),
      ),
  },
});

defineField(Relation, {
  name: 'terms',
  type: () => [ValidTerm],
  description:
    'All times for which it held, in order; a start surely after every end of a term begins another. The dates of the relation itself are those of the last.',
  graph: {
    kind: 'computed',
    needs: ['terms', ...termProperties],
    weight: 200,
    compute: ({ terms, ...shown }) =>
      typeof terms === 'string' ? (JSON.parse(terms) as object[]) : [shown],
  },
});

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

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
    'The relation as a sentence that stands alone: by templates and by how names are declared to read, with how sure it is, and with up to two terms before; today decides what is past.',
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
