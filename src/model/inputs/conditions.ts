import { Float, ID, InputType } from 'type-graphql';
import { Optional } from '../declare.js';
import { PartialDate } from '../values/partial-date.js';

@InputType({ description: 'Conditions on a text; all that are given must hold.' })
export class StringFilter {
  @Optional(() => String, 'Equal, letter for letter.')
  eq?: string;

  @Optional(() => [String], 'Equal to one of these.')
  in?: string[];

  @Optional(() => String, 'Begins with this.')
  startsWith?: string;

  @Optional(() => String, 'Has this somewhere.')
  contains?: string;

  @Optional(() => Boolean, 'True: not known. False: known.')
  isNull?: boolean;
}

@InputType({ description: 'Conditions on a number; all that are given must hold.' })
export class NumberFilter {
  @Optional(() => Float, 'Equal.')
  eq?: number;

  @Optional(() => Float, 'At least.')
  gte?: number;

  @Optional(() => Float, 'At most.')
  lte?: number;

  @Optional(() => Boolean, 'True: not known. False: known.')
  isNull?: boolean;
}

@InputType({
  description: 'Conditions on the datasets that say something; all that are given must hold.',
})
export class DatasetsFilter {
  @Optional(() => [ID], 'One of these says it.')
  some?: string[];

  @Optional(() => [ID], 'Not one of these says it.')
  none?: string[];
}

@InputType({
  description:
    'Conditions on a partial date, by the first day that it can mean; all that are given must hold.',
})
export class DateFilter {
  @Optional(() => PartialDate, 'On the first day of this or later.')
  from?: string;

  @Optional(() => PartialDate, 'On the last day of this or earlier.')
  to?: string;

  @Optional(() => Boolean, 'True: not known. False: known.')
  isNull?: boolean;
}
