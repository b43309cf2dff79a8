import { Field, InputType, registerEnumType } from 'type-graphql';
import { OrderDirection } from '../values/enums.js';

const ofNode = {
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
};
const ofRelation = {
  VALID_FROM: { value: 'relationship.validFrom', description: 'By when the relation began.' },
  CONFIDENCE: { value: 'relationship.confidence', description: 'By the relation’s confidence.' },
};

/** The values of the enum name where the sort value lies: `node.property` or `relationship.property`. */
function orderEnum(
  name: string,
  description: string,
  values: typeof ofNode & Partial<typeof ofRelation>,
) {
  const entries = Object.entries(values);
  const enumeration = Object.fromEntries(entries.map(([key, { value }]) => [key, value]));
  const valuesConfig = Object.fromEntries(
    entries.map(([key, { description }]) => [key, { description }]),
  );
  registerEnumType(enumeration, { name, description, valuesConfig });
  return enumeration;
}

const EntityOrderField = orderEnum('EntityOrderField', 'What entities are ordered by.', ofNode);
const ConnectionOrderField = orderEnum(
  'ConnectionOrderField',
  'What related entities are ordered by.',
  { ...ofNode, ...ofRelation },
);

@InputType({
  description: 'An order of entities; what has no value comes last, equal values go by label.',
})
export class EntityOrder {
  @Field(() => EntityOrderField, { description: 'By what.' })
  by!: string;

  @Field(() => OrderDirection, { defaultValue: 'ASC', description: 'Which way.' })
  direction!: string;
}

@InputType({
  description:
    'An order of related entities; what has no value comes last, equal values go by label.',
})
export class ConnectionOrder {
  @Field(() => ConnectionOrderField, { description: 'By what.' })
  by!: string;

  @Field(() => OrderDirection, { defaultValue: 'ASC', description: 'Which way.' })
  direction!: string;
}
