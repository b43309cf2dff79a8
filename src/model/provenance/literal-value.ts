import { Float, ObjectType } from 'type-graphql';
import { Optional } from '../declare.js';
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
  @Optional(() => String, 'A name, text, code, or the raw words of a figure.')
  @InGraph({ kind: 'property', property: 'valueText', weight: 100 })
  text?: string | null;

  @Optional(() => Language, 'Language of a name or text.')
  @InGraph({ kind: 'property', property: 'valueLang' })
  lang?: Language | null;

  @Optional(() => NameKind, 'What a name is to the entity.')
  @InGraph({ kind: 'property', property: 'nameKind' })
  nameKind?: NameKind | null;

  @Optional(() => Float, 'A number, or the value of a figure.')
  @InGraph({ kind: 'property', property: 'valueNumber' })
  number?: number | null;

  @Optional(() => PartialDate, 'A date.')
  @InGraph({ kind: 'property', property: 'valueDate' })
  date?: string | null;

  @Optional(() => String, 'Unit of a figure.')
  @InGraph({ kind: 'property', property: 'valueUnit' })
  unit?: string | null;

  @Optional(() => QuantityQualifier, 'How a figure bounds its value.')
  @InGraph({ kind: 'property', property: 'valueQualifier' })
  qualifier?: QuantityQualifier | null;

  @Optional(() => PartialDate, 'When a figure was so, where that is said.')
  @InGraph({ kind: 'property', property: 'valueTime' })
  time?: string | null;

  @Optional(
    () => String,
    'The key of whom a figure is said, by which populations are told apart, where that is said.',
  )
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
