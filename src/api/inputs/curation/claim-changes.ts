import { ValidateNested } from 'class-validator';
import { ID, InputType } from 'type-graphql';
import type * as asked from '../../../change/actions/action-types.js';
import { Optional, Required } from '../../../model/declare.js';
import { Rank } from '../../../model/values/enums.js';
import { ChangeRequest, ClaimChangeRequest } from './change-request.js';
import { ClaimInput } from './claim-input.js';
import {
  NoteField,
  ObjectField,
  RoleArField,
  RoleEnField,
  RoleKeyField,
  ValidFromField,
  ValidToField,
  ValueField,
} from './content-fields.js';
import { IsId } from './declare.js';
import { areEvidence, EvidenceInput } from './evidence-input.js';
import type { ValueInput } from './value-input.js';

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
