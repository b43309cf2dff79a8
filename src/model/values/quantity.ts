import { Float, ObjectType } from 'type-graphql';
import { Optional, Required } from '../declare.js';
import { defineField } from '../define.js';
import { InGraph } from '../mapping.js';
import { Language, QuantityQualifier } from './enums.js';
import { PartialDate } from './partial-date.js';

@InGraph({ kind: 'part' })
@ObjectType({ description: 'A figure as a document reports it.' })
export class Quantity {
  @Required(() => Float, 'The value in the unit.')
  @InGraph({ kind: 'property', property: 'value' })
  value!: number;

  @Required(() => String, 'The unit, as a code such as STATES, PERSONS or PERCENT.')
  @InGraph({ kind: 'property', property: 'unit' })
  unit!: string;

  @Required(() => QuantityQualifier, 'How the figure bounds its value.')
  @InGraph({ kind: 'property', property: 'qualifier' })
  qualifier!: QuantityQualifier;

  @Required(() => String, 'The figure in the document’s own words.')
  @InGraph({ kind: 'property', property: 'raw' })
  raw!: string;

  @Optional(() => PartialDate, 'When it was so, where that is said.')
  @InGraph({ kind: 'property', property: 'time' })
  time?: string | null;
}

defineField(Quantity, {
  name: 'population',
  type: () => String,
  nullable: true,
  description: 'Of whom it is said, where that is said.',
  args: [
    { name: 'lang', type: () => Language, defaultValue: 'AR', description: 'The language wanted.' },
  ],
  graph: {
    kind: 'firstOf',
    properties: ({ lang }) =>
      lang === 'EN' ? ['populationEn', 'populationAr'] : ['populationAr', 'populationEn'],
  },
});
