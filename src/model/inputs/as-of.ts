import { Field, InputType } from 'type-graphql';
import type { AsOf as Asked } from '../../shared/as-of.js';
import { Required } from '../declare.js';
import type { ArgDefinition } from '../define.js';
import { Certainty } from '../values/holding.js';
import { PartialDate } from '../values/partial-date.js';

@InputType({
  description:
    'A time, and how sure it must be that a relation held then. Its dates, its sentence and whether it is contested are those of the term that did.',
})
export class AsOf implements Asked {
  @Required(() => PartialDate, 'When: a day, or every day of a month or of a year.')
  on!: string;

  @Field(() => Certainty, { defaultValue: 'CERTAIN', description: 'How sure it must be.' })
  certainty!: Certainty;
}

/** The argument of a connection that leaves out relations which did not hold at a time. */
export const asOfArgument: ArgDefinition = {
  name: 'asOf',
  type: () => AsOf,
  description:
    'Only relations that held at this time. It is asked of this connection alone, not of those below.',
};
