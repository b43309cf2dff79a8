import { IsUUID, Min } from 'class-validator';
import { ID, InputType, Int } from 'type-graphql';
import { Optional, Required } from '../../../model/declare.js';
import { IsId, IsText } from './declare.js';

/** Fields common to all requests for changes. */
@InputType()
export abstract class ChangeRequest {
  @Required(
    () => String,
    'Why, in a sentence for those who look at the change later: 1 to 1000 characters.',
    IsText(1000),
  )
  reason!: string;

  @Required(
    () => ID,
    'A UUID that the client makes for this request. The same request again, after a lost answer, gives the change that it has made.',
    IsUUID(undefined, { message: 'must be a UUID' }),
  )
  requestId!: string;

  @Optional(() => Boolean, 'Only tells what would change.')
  dryRun?: boolean | null;
}

/** A change of one existing claim. */
@InputType()
export abstract class ClaimChangeRequest extends ChangeRequest {
  @Required(() => ID, 'The claim.', IsId())
  claim!: string;

  @Optional(
    () => Int,
    'The revision of the claim that the client has seen. Where it has another by now, nothing is changed and a CONFLICT tells it.',
    Min(0, { message: 'must be 0 or more' }),
  )
  ifRevision?: number | null;
}
