import { Field, Int, ObjectType } from 'type-graphql';
import type { ChangeOutcome } from '../../claims/change/action-types.js';
import type { LeftOpen as Left, ReviewOutcome } from '../../claims/change/review-types.js';
import { InGraph } from '../../model/mapping.js';
import { LeftReason } from '../../model/values/proposal-enums.js';
import type { Viewer } from '../../shared/viewer.js';
import { ChangePayload } from './change-payload.js';

@InGraph({ kind: 'result' })
@ObjectType({ description: 'Open claims that a policy leaves to a person.' })
export class LeftOpen {
  @Field(() => LeftReason, { description: 'Why.' })
  reason!: LeftReason;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@InGraph({ kind: 'result' })
@ObjectType({ description: 'What came of a review.' })
export class ReviewPayload extends ChangePayload {
  @Field(() => [LeftOpen], {
    description:
      'Of a policy: the open claims of the novelty that it asks for over which it did not decide, by the reason. Empty of decisions, of what was refused, and where the request had made its change before.',
  })
  @InGraph({ kind: 'property', property: 'left', maxEntries: 3 })
  readonly left: readonly Left[];

  constructor(outcome: ChangeOutcome & Partial<ReviewOutcome>, viewer: Viewer | undefined) {
    super(outcome, viewer);
    this.left = outcome.left ?? [];
  }
}
