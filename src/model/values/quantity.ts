import { Field, Float, ObjectType } from 'type-graphql';
import { InGraph } from '../mapping.js';
import { QuantityQualifier } from './enums.js';

@InGraph({ kind: 'part' })
@ObjectType({ description: 'A figure as a document reports it.' })
export class Quantity {
  @Field(() => Float, { description: 'The value in the unit.' })
  @InGraph({ kind: 'property', property: 'value' })
  value!: number;

  @Field(() => String, { description: 'The unit, as a code such as STATES, PERSONS or PERCENT.' })
  @InGraph({ kind: 'property', property: 'unit' })
  unit!: string;

  @Field(() => QuantityQualifier, { description: 'How the figure bounds its value.' })
  @InGraph({ kind: 'property', property: 'qualifier' })
  qualifier!: QuantityQualifier;

  @Field(() => String, { description: 'The figure in the document’s own words.' })
  @InGraph({ kind: 'property', property: 'raw' })
  raw!: string;
}
