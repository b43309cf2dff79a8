import { Float, Int, ObjectType } from 'type-graphql';
import { Optional } from './declare.js';
import { InGraph } from './mapping.js';
import { PartialDate } from './values/partial-date.js';

@InGraph({ kind: 'part' })
@ObjectType({
  description:
    'A time for which a relation held without a break, each date by the best claim that says it.',
})
export class ValidTerm {
  @Optional(() => PartialDate, 'Since when, where that is said.')
  validFrom?: string | null;

  @Optional(() => PartialDate, 'Until when, where that is said.')
  validTo?: string | null;

  @Optional(
    () => PartialDate,
    'The day by which it was over at the latest, where its end is said without a day.',
  )
  overBy?: string | null;

  @Optional(() => Float, 'Confidence of validFrom, from 0 to 1.')
  validFromConfidence?: number | null;

  @Optional(
    () => Int,
    'How many independent documents say validFrom or a date that agrees with it.',
  )
  validFromSources?: number | null;

  @Optional(() => Float, 'Confidence of validTo, from 0 to 1.')
  validToConfidence?: number | null;

  @Optional(() => Int, 'How many independent documents say validTo or a date that agrees with it.')
  validToSources?: number | null;
}
