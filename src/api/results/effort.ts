import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { InGraph } from '../../model/mapping.js';

export const Truncation = {
  BUDGET: 'BUDGET',
  DEADLINE: 'DEADLINE',
  MAX_NODES: 'MAX_NODES',
} as const;
registerEnumType(Truncation, {
  name: 'Truncation',
  description: 'Why an answer may not hold everything.',
  valuesConfig: {
    BUDGET: { description: 'So many edges were looked at that the work ended.' },
    DEADLINE: { description: 'Its time was over.' },
    MAX_NODES: { description: 'It holds as many nodes as were asked for.' },
  },
});

/** What every expensive answer tells of itself. */
@InGraph({ kind: 'result' })
@ObjectType({ description: 'How far the work behind an answer came.' })
export class Effort {
  @Field(() => Int, { description: 'Edges that were looked at.' })
  exploredCount!: number;

  @Field(() => Boolean, { description: 'True where more may exist than was found.' })
  partial!: boolean;

  @Field(() => Truncation, {
    nullable: true,
    description: 'What ended it early; null where nothing did.',
  })
  truncatedBy?: string | null;
}
