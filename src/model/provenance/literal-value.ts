import { Field, Float, ObjectType } from 'type-graphql';
import { defineField } from '../define.js';
import { InGraph } from '../mapping.js';
import { Language, NameKind, QuantityQualifier } from '../values/enums.js';
import { PartialDate } from '../values/partial-date.js';

@InGraph({ kind: 'part' })
@ObjectType({
  description:
    'What a claim says of its subject where that is not another entity; one of the fields holds it.',
})
export class LiteralValue {
  @Field(() => String, {
    nullable: true,
    description: 'A name, text, code, or the raw words of a figure.',
  })
  @InGraph({ kind: 'property', property: 'valueText', weight: 100 })
  text?: string | null;

  @Field(() => Language, { nullable: true, description: 'Language of a name or text.' })
  @InGraph({ kind: 'property', property: 'valueLang' })
  lang?: Language | null;

  @Field(() => NameKind, { nullable: true, description: 'What a name is to the entity.' })
  @InGraph({ kind: 'property', property: 'nameKind' })
  nameKind?: NameKind | null;

  @Field(() => Float, { nullable: true, description: 'A number, or the value of a figure.' })
  @InGraph({ kind: 'property', property: 'valueNumber' })
  number?: number | null;

  @Field(() => PartialDate, { nullable: true, description: 'A date.' })
  @InGraph({ kind: 'property', property: 'valueDate' })
  date?: string | null;

  @Field(() => String, { nullable: true, description: 'Unit of a figure.' })
  @InGraph({ kind: 'property', property: 'valueUnit' })
  unit?: string | null;

  @Field(() => QuantityQualifier, { nullable: true, description: 'How a figure bounds its value.' })
  @InGraph({ kind: 'property', property: 'valueQualifier' })
  qualifier?: QuantityQualifier | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'When a figure was so, where that is said.',
  })
  @InGraph({ kind: 'property', property: 'valueTime' })
  time?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The key of whom a figure is said, by which populations are told apart, where that is said.',
  })
  @InGraph({ kind: 'property', property: 'populationKey' })
  populationKey?: string | null;
}

defineField(LiteralValue, {
  name: 'population',
  type: () => String,
  nullable: true,
  description:
    'Of whom a figure is said, where that is said; figures of others do not contradict it.',
  args: [
    {
      name: 'lang',
      type: () => Language,
      defaultValue: 'AR',
      description: 'The language wanted.',
    },
  ],
  graph: {
    kind: 'firstOf',
    properties: ({ lang }) =>
      lang === 'EN' ? ['populationEn', 'populationAr'] : ['populationAr', 'populationEn'],
  },
});
