import { Field, InputType, registerEnumType } from 'type-graphql';
import { OrderDirection } from '../values/enums.js';

/** Where the sort value lies, `node.property` or `relationship.property`, is the value of the enum. */
const fields = {
  LABEL_AR: {
    value: 'node.sortAr',
    description: 'By Arabic label, folded, in the order of the alphabet.',
  },
  LABEL_EN: { value: 'node.sortEn', description: 'By English label.' },
  ID: { value: 'node.id', description: 'By id.' },
  DATE: { value: 'node.date', description: 'By the date of an edition.' },
  FOUNDED: { value: 'node.founded', description: 'By the date of foundation.' },
  ORDINAL: { value: 'node.ordinal', description: 'By the ordinal of an edition.' },
  VALUE: { value: 'node.value', description: 'By the value of a figure.' },
  VALID_FROM: {
    value: 'relationship.validFrom',
    description: 'By when the relation began; refused at a root, where there is none.',
  },
  CONFIDENCE: {
    value: 'relationship.confidence',
    description: 'By the relation’s confidence; refused at a root, where there is none.',
  },
};

const entries = Object.entries(fields);
const EntityOrderField = Object.fromEntries(entries.map(([key, { value }]) => [key, value]));
registerEnumType(EntityOrderField, {
  name: 'EntityOrderField',
  description: 'What entities are ordered by.',
  valuesConfig: Object.fromEntries(entries.map(([key, { description }]) => [key, { description }])),
});

@InputType({
  description: 'An order of entities; what has no value comes last, equal values go by label.',
})
export class EntityOrder {
  @Field(() => EntityOrderField, { description: 'By what.' })
  by!: string;

  @Field(() => OrderDirection, { defaultValue: 'ASC', description: 'Which way.' })
  direction!: string;
}
