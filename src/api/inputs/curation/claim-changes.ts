import { IsUUID, Min, ValidateNested } from 'class-validator';
import { ID, InputType, Int } from 'type-graphql';
import type * as asked from '../../../change/actions/action-types.js';
import { Rank } from '../../../model/values/enums.js';
import {
  areEvidence,
  ClaimInput,
  EvidenceInput,
  NoteField,
  ObjectField,
  RoleArField,
  RoleEnField,
  RoleKeyField,
  ValidFromField,
  ValidToField,
  ValueField,
  type ValueInput,
} from './claim-input.js';
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

@InputType({ description: 'A claim that a document supports, to be added to the graph.' })
export class AssertClaimInput extends ChangeRequest implements asked.AssertClaimInput {
  @Required(() => ClaimInput, 'What is said, of whom, and where.', ValidateNested())
  claim!: ClaimInput;
}

@InputType({ description: 'A claim to be taken back: it stays for the record and counts no more.' })
export class RetractClaimInput extends ClaimChangeRequest implements asked.RetractClaimInput {}

@InputType({
  description:
    'A claim to be taken back, and what stands in its place. What is left out stays as it is; null takes it away.',
})
export class CorrectClaimInput extends ClaimChangeRequest implements asked.CorrectClaimInput {
  @Optional(
    () => ID,
    'The dataset of the new claim, one of kind CURATED; `curated` where it is not given.',
    IsId(),
  )
  dataset?: string | null;

  @ObjectField()
  object?: string | null;

  @ValueField()
  value?: ValueInput | null;

  @RoleKeyField()
  roleKey?: string | null;

  @RoleArField()
  roleAr?: string | null;

  @RoleEnField()
  roleEn?: string | null;

  @ValidFromField()
  validFrom?: string | null;

  @ValidToField()
  validTo?: string | null;

  @Optional(
    () => [EvidenceInput],
    'Where documents say it; the evidence of the claim where it is not given.',
    ...areEvidence,
  )
  evidence?: EvidenceInput[] | null;

  @NoteField()
  note?: string | null;
}

@InputType({ description: 'A claim that is to be shown before others, beside them or not at all.' })
export class SetRankInput extends ClaimChangeRequest implements asked.SetRankInput {
  @Required(() => Rank, 'The rank that it is to have.')
  rank!: Rank;
}
