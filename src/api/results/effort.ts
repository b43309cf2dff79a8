import { Int, ObjectType } from 'type-graphql';
import type { Neighbourhood } from '../../analysis/neighbourhood/expand.js';
import { Optional, Required } from '../../model/declare.js';
import { InGraph } from '../../model/mapping.js';
import { enumOf } from '../../model/values/enum-of.js';

type TruncatedBy = NonNullable<Neighbourhood['truncatedBy']>;

export const Truncation = enumOf<TruncatedBy>(
  'Truncation',
  'Why an answer may not hold everything.',
  {
    BUDGET: 'So many edges were looked at that the work ended.',
    DEADLINE: 'Its time was over.',
    MAX_NODES: 'It holds as many nodes as were asked for.',
  },
  {
    label: ['سبب الاقتطاع', 'Reason of the cut'],
    values: {
      BUDGET: ['استنفاد حدّ البحث', 'Budget spent'],
      DEADLINE: ['انقضاء المهلة', 'Time over'],
      MAX_NODES: ['بلوغ العدد الأقصى', 'Largest number reached'],
    },
  },
);

/** Effort fields of every expensive answer. */
@InGraph({ kind: 'result' })
@ObjectType({ description: 'How far the work behind an answer came.' })
export class Effort {
  @Required(() => Int, 'Edges that were looked at.')
  exploredCount!: number;

  @Required(() => Boolean, 'True where more may exist than was found.')
  partial!: boolean;

  @Optional(() => Truncation, 'What ended it early; null where nothing did.')
  truncatedBy?: TruncatedBy | null;
}
