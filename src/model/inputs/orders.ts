import { Field, InputType } from 'type-graphql';
import { Required } from '../declare.js';
import { enumOf, enumOfValues } from '../values/enum-of.js';
import { OrderDirection } from '../values/enums.js';
import { isOrdered, valuesOfOwn } from '../values/own-terms.js';

const added = valuesOfOwn(isOrdered, (property) => `node.${property}`);

/** Orders of entities. The value of the enum is the place of the sort value: `node.property` or `relationship.property`. */
export const EntityOrderField = enumOfValues(
  'EntityOrderField',
  'What entities are ordered by.',
  {
    LABEL_AR: ['node.sortAr', 'By Arabic label, folded, in the order of the alphabet.'],
    LABEL_EN: ['node.sortEn', 'By English label.'],
    ID: ['node.id', 'By id.'],
    DATE: ['node.date', 'By the date of an edition.'],
    FOUNDED: ['node.founded', 'By the date of foundation.'],
    ORDINAL: ['node.ordinal', 'By the ordinal of an edition.'],
    VALUE: ['node.value', 'By the value of a figure.'],
    VALID_FROM: [
      'relationship.validFrom',
      'By when the relation began; refused at a root, where there is none.',
    ],
    CONFIDENCE: [
      'relationship.confidence',
      'By the relation’s confidence; refused at a root, where there is none.',
    ],
    SOURCES: [
      'relationship.sources',
      'By how many independent documents say the relation; refused at a root, where there is none.',
    ],
    ...added.entries,
  },
  {
    label: ['معيار ترتيب الكيانات', 'Order of entities'],
    values: {
      LABEL_AR: ['الاسم العربي', 'Arabic label'],
      LABEL_EN: ['الاسم الإنجليزي', 'English label'],
      ID: ['المعرّف', 'Id'],
      DATE: 'التاريخ',
      FOUNDED: 'تاريخ التأسيس',
      ORDINAL: 'رقم الدورة',
      VALUE: 'القيمة',
      VALID_FROM: ['بداية العلاقة', 'Beginning of the relation'],
      CONFIDENCE: 'درجة الثقة',
      SOURCES: 'عدد المصادر',
      ...added.labels,
    },
  },
);

@InputType({
  description: 'An order of entities; what has no value comes last, equal values go by label.',
})
export class EntityOrder {
  @Required(() => EntityOrderField, 'By what.')
  by!: string;

  @Field(() => OrderDirection, { defaultValue: 'ASC', description: 'Which way.' })
  direction!: OrderDirection;
}

export const ClaimOrder = enumOf(
  'ClaimOrder',
  'An order of the claims that a document says.',
  {
    TEXT: 'By the first place in the text that says it; where there is no text, by predicate.',
    PREDICATE: 'By predicate.',
  },
  {
    label: ['ترتيب الإفادات', 'Order of claims'],
    values: { TEXT: ['ترتيب النص', 'Order of the text'], PREDICATE: 'المحمول' },
  },
);

export const RelationOrderField = enumOf(
  'RelationOrderField',
  'What relations are ordered by.',
  {
    TYPE: 'By type, by its name.',
    CONFIDENCE: 'By confidence.',
    SOURCES: 'By how many independent documents say them.',
    VALID_FROM: 'By when they began; of what is less precise, by the first day that it can mean.',
    VALID_TO: 'By when they ended.',
  },
  {
    label: ['معيار ترتيب العلاقات', 'Order of relations'],
    values: {
      TYPE: 'نوع العلاقة',
      CONFIDENCE: 'درجة الثقة',
      SOURCES: 'عدد المصادر',
      VALID_FROM: ['بداية العلاقة', 'Beginning'],
      VALID_TO: ['نهاية العلاقة', 'End'],
    },
  },
);

@InputType({
  description:
    'An order of relations; what has no value comes last, equal ones go by the ids of source and target.',
})
export class RelationOrder {
  @Required(() => RelationOrderField, 'By what.')
  by!: keyof typeof RelationOrderField;

  @Field(() => OrderDirection, { defaultValue: 'ASC', description: 'Which way.' })
  direction!: OrderDirection;
}
