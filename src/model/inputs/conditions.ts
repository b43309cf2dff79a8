import { Field, Float, ID, InputType } from 'type-graphql';
import { PartialDate } from '../values/partial-date.js';

@InputType({ description: 'Conditions on a text; all that are given must hold.' })
export class StringFilter {
  @Field(() => String, { nullable: true, description: 'Equal, letter for letter.' })
  eq?: string;

  @Field(() => [String], { nullable: true, description: 'Equal to one of these.' })
  in?: string[];

  @Field(() => String, { nullable: true, description: 'Begins with this.' })
  startsWith?: string;

  @Field(() => String, { nullable: true, description: 'Has this somewhere.' })
  contains?: string;
}

@InputType({ description: 'Conditions on a number; all that are given must hold.' })
export class NumberFilter {
  @Field(() => Float, { nullable: true, description: 'Equal.' })
  eq?: number;

  @Field(() => Float, { nullable: true, description: 'At least.' })
  gte?: number;

  @Field(() => Float, { nullable: true, description: 'At most.' })
  lte?: number;

  @Field(() => Boolean, { nullable: true, description: 'True: not known. False: known.' })
  isNull?: boolean;
}

@InputType({
  description: 'Conditions on the datasets that say something; all that are given must hold.',
})
export class DatasetsFilter {
  @Field(() => [ID], { nullable: true, description: 'One of these says it.' })
  some?: string[];

  @Field(() => [ID], { nullable: true, description: 'Not one of these says it.' })
  none?: string[];
}

@InputType({
  description:
    'Conditions on a partial date, by the first day that it can mean; all that are given must hold.',
})
export class DateFilter {
  @Field(() => PartialDate, { nullable: true, description: 'On the first day of this or later.' })
  from?: string;

  @Field(() => PartialDate, { nullable: true, description: 'On the last day of this or earlier.' })
  to?: string;

  @Field(() => Boolean, { nullable: true, description: 'True: not known. False: known.' })
  isNull?: boolean;
}
