import { Extensions, Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { checkRange } from '../shared/check-range.js';
import { KnownError } from '../shared/errors.js';
import type { Values } from '../shared/mapping.js';
import { Optional, Required } from './declare.js';
import { defineField, type ArgDefinition, type TypeClass } from './define.js';
import { Entity } from './entity.js';
import { InGraph } from './mapping.js';
import { enumOfValues } from './values/enum-of.js';
import { isListed, isOrdered, valuesOfOwn } from './values/own-terms.js';
import { Direction, GroupPrecision, RelationKind } from './values/enums.js';
import { PartialDate } from './values/partial-date.js';

const added = valuesOfOwn(
  (literal) => isOrdered(literal) || isListed(literal),
  (property) => property,
);

/** Properties by which nodes of some kind are grouped or summed up; the value is the property’s name. */
export const GroupField = enumOfValues(
  'GroupField',
  'What nodes or relations are grouped by or summed up, where their type has it.',
  {
    TYPE: ['type', 'The type of a relation.'],
    SOURCE: ['source', 'The entity from which a relation reads.'],
    TARGET: ['target', 'The entity to which a relation reads.'],
    VALID_FROM: ['validFrom', 'Since when a relation or claim holds.'],
    VALID_TO: ['validTo', 'Until when a relation or claim holds.'],
    KIND: ['kind', 'The kind of an entity.'],
    DATASET: ['dataset', 'The dataset of a claim or document.'],
    ORGANIZATION_KIND: ['organizationKind', 'The kind of an organisation.'],
    SESSION_KIND: ['sessionKind', 'The kind of a session.'],
    GROUP_KIND: ['groupKind', 'What the members of a group are.'],
    SPEECH_KIND: ['speechKind', 'Whether a quote is given word for word.'],
    ORDINAL: ['ordinal', 'The number of an edition in its series.'],
    DATE: ['date', 'When an edition was held.'],
    FOUNDED: ['founded', 'When an organisation was founded.'],
    BORN: ['born', 'When a person was born.'],
    FORECAST_YEAR: ['forecastYear', 'The year that a session’s forecast is about.'],
    VALUE: ['value', 'The value of a figure.'],
    UNIT: ['unit', 'The unit of a figure.'],
    QUALIFIER: ['qualifier', 'How a figure bounds its value.'],
    PREDICATE: ['predicate', 'What a claim says.'],
    RANK: ['rank', 'Whether a claim is shown before others.'],
    STATUS: ['status', 'Whether a claim counts.'],
    METHOD: ['method', 'How words became a claim.'],
    CONFIDENCE: ['confidence', 'How sure a claim or relation is.'],
    SOURCES: ['sources', 'How many independent documents say a claim or relation.'],
    FACT_SOURCES: [
      'factSources',
      'How many independent documents say the same as a claim, in whichever claim.',
    ],
    VALID_FROM_SOURCES: [
      'validFromSources',
      'How many independent documents say since when a claim holds.',
    ],
    FIRST_SEEN: ['firstSeen', 'The date of the earliest document that says a claim.'],
    LAST_SEEN: ['lastSeen', 'The date of the latest document that says a claim.'],
    LANGUAGE: ['language', 'The language of a document.'],
    PUBLISHED: ['published', 'When a document was published.'],
    ...added.entries,
  },
  {
    label: ['حقل التجميع', 'Field to group by'],
    values: {
      TYPE: ['نوع العلاقة', 'Type of relation'],
      SOURCE: ['من تبدأ به العلاقة', 'Source'],
      TARGET: ['من تنتهي إليه العلاقة', 'Target'],
      VALID_FROM: ['بداية السريان', 'Valid from'],
      VALID_TO: ['نهاية السريان', 'Valid to'],
      KIND: 'النوع',
      DATASET: 'مجموعة البيانات',
      ORGANIZATION_KIND: ['نوع المنظمة', 'Kind of organisation'],
      SESSION_KIND: ['نوع الجلسة', 'Kind of session'],
      GROUP_KIND: ['نوع المجموعة', 'Kind of group'],
      SPEECH_KIND: ['نوع النقل', 'Kind of speech'],
      ORDINAL: 'رقم الدورة',
      DATE: 'التاريخ',
      FOUNDED: 'تاريخ التأسيس',
      BORN: 'تاريخ الميلاد',
      FORECAST_YEAR: 'سنة التوقعات',
      VALUE: 'القيمة',
      UNIT: 'الوحدة',
      QUALIFIER: 'حدّ الرقم',
      PREDICATE: 'المحمول',
      RANK: 'الرتبة',
      STATUS: 'الحالة',
      METHOD: 'طريقة الاستخلاص',
      CONFIDENCE: 'درجة الثقة',
      SOURCES: 'عدد المصادر',
      FACT_SOURCES: ['عدد مصادر الحقيقة', 'Sources of the fact'],
      VALID_FROM_SOURCES: ['عدد مصادر تاريخ البداية', 'Sources of the beginning'],
      FIRST_SEEN: 'أول ذكر',
      LAST_SEEN: 'آخر ذكر',
      LANGUAGE: 'اللغة',
      PUBLISHED: 'تاريخ النشر',
      ...added.labels,
    },
  },
);

@InputType({ description: 'What tells groups apart: a field or a relation, one of the two.' })
export class GroupBy {
  @Optional(() => GroupField, 'A field of the nodes.')
  field?: string;

  @Optional(() => GroupPrecision, 'For a date: how far it is cut.')
  precision?: GroupPrecision;

  @Optional(
    () => RelationKind,
    'The entity to which they are related so. A node with several is in several groups, one without any in the group without a key.',
  )
  relation?: RelationKind;

  @Field(() => Direction, {
    defaultValue: 'BOTH',
    description: 'Which way the relation is followed from the nodes.',
  })
  direction!: Direction;
}

@InGraph({ kind: 'part' })
@ObjectType({
  description: 'What the nodes of a group share; all is null where they have no value.',
})
export class BucketKey {
  @Optional(() => String, 'A code or text.')
  text?: string | null;

  @Optional(() => Float, 'A number.')
  number?: number | null;

  @Optional(() => PartialDate, 'A date.')
  date?: string | null;

  @Optional(() => Entity, 'The entity at the end of the relation.')
  @InGraph({ kind: 'reference' })
  entity?: Entity | null;
}

@InGraph({ kind: 'part' })
@ObjectType({
  description:
    'A numeric or date field over the nodes of a group that have it; of the two halves one is null.',
})
export class BucketSummary {
  @Required(() => Int, 'How many of the nodes have a value.')
  count!: number;

  @Optional(() => Float, 'The smallest number.')
  min?: number | null;

  @Optional(() => Float, 'The largest number.')
  max?: number | null;

  @Optional(() => Float, 'The sum, to 12 significant digits.')
  sum?: number | null;

  @Optional(() => Float, 'The mean, to 12 significant digits.')
  avg?: number | null;

  @Optional(() => PartialDate, 'The earliest date.')
  earliest?: string | null;

  @Optional(() => PartialDate, 'The latest date.')
  latest?: string | null;
}

@InGraph({ kind: 'part' })
@ObjectType({ description: 'Nodes of a connection, or its relations, that share their keys.' })
export class Bucket {
  @Required(() => [BucketKey], 'One key for each entry of by, in its order.')
  keys!: BucketKey[];

  @Required(() => Int, 'How many different ones; several relations to one node count once.')
  count!: number;
}

defineField(Bucket, {
  name: 'summary',
  type: () => BucketSummary,
  description: 'The smallest, largest and mean value of a field.',
  args: [
    { name: 'of', type: () => GroupField, required: true, description: 'A numeric or date field.' },
  ],
  graph: { kind: 'property', property: 'summary' },
});

@InGraph({ kind: 'part' })
@ObjectType({ description: 'The nodes of a connection by group, counted in the store.' })
export class Buckets {
  @Required(() => Int, 'How many groups there are.')
  totalCount!: number;

  @Required(() => [Bucket], 'The groups, the largest first unless byKey; equal ones by key.')
  buckets!: Bucket[];
}

const maxKeys = 3;
const maxGroups = 1000;

const groupArguments: readonly ArgDefinition[] = [
  {
    name: 'by',
    type: () => [GroupBy],
    required: true,
    description: `What tells groups apart, 1 to ${maxKeys} entries.`,
  },
  {
    name: 'first',
    type: () => Int,
    defaultValue: 100,
    description: `How many groups at most, 0 to ${maxGroups}.`,
  },
  {
    name: 'byKey',
    type: () => Boolean,
    defaultValue: false,
    description: 'In the order of their keys, those without a key last.',
  },
];

/** Adds a field that groups all nodes of a connection, regardless of the page. */
export function addGroupBy(connection: TypeClass): void {
  defineField(connection, {
    name: 'groupBy',
    type: () => Buckets,
    description: 'All nodes of the connection, whatever its page, by what they share.',
    args: groupArguments,
    graph: { kind: 'property', property: 'groupBy' },
  });
  Extensions({ check })(connection.prototype as object, 'groupBy');
}

function check({ by, first }: Values): void {
  const { length } = by as readonly unknown[];
  if (length === 0 || length > maxKeys)
    throw new KnownError('BAD_INPUT', `"by" takes 1 to ${maxKeys} entries; ${length} were given.`);
  checkRange('first of groupBy', first, { from: 0, to: maxGroups });
}
