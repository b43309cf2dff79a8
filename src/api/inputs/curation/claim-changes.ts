import { ArrayMaxSize, Min, ValidateNested } from 'class-validator';
import { ID, InputType, Int } from 'type-graphql';
import type * as asked from '../../../change/actions/action-types.js';
import type { Confirmation } from '../../../model/values/confirmation.js';
import { Rank } from '../../../model/values/enums.js';
import {
  areEvidence,
  ClaimInput,
  ConfirmField,
  EndedField,
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
import { ChangeRequest, requestOf } from './change-request.js';
import { IsId } from './declare.js';

/** Maximum claims or mentions to be moved together. */
const maxMoved = 1000;

@InputType({ description: 'An act on a claim that is there.' })
export class ClaimAct implements asked.RetractClaimInput {
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

  @ConfirmField()
  confirm?: Confirmation[] | null;
}

@InputType({ description: 'A claim to be taken back: it stays for the record and counts no more.' })
export class RetractClaimInput extends requestOf(ClaimAct) {}

@InputType({
  description:
    'A claim to be taken back, and what stands in its place. What is left out stays as it is; null takes it away.',
})
export class CorrectAct extends ClaimAct implements asked.CorrectClaimInput {
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

  @EndedField()
  ended?: boolean | null;

  @Optional(
    () => [EvidenceInput],
    'Where documents say what changes, or all of it where no evidence is kept.',
    ...areEvidence,
  )
  evidence?: EvidenceInput[] | null;

  @Optional(
    () => Boolean,
    'Whether the evidence of the claim is kept for the parts that stay; where it is not given, it is kept if no other is given. What changes needs evidence of its own.',
  )
  keepEvidence?: boolean | null;

  @ConfirmField()
  confirm?: Confirmation[] | null;

  @NoteField()
  note?: string | null;
}

@InputType({
  description:
    'A claim to be taken back, and what stands in its place. What is left out stays as it is; null takes it away.',
})
export class CorrectClaimInput extends requestOf(CorrectAct) {}

@InputType({
  description:
    'The end of a tie of two entities, stated by a claim of its own: by its day, or as an end without one. The claim that says it began stays as it is.',
})
export class EndAct extends ClaimAct implements asked.EndClaimInput {
  @Optional(
    () => ID,
    'The dataset of the new claim, one of kind CURATED; `curated` where it is not given.',
    IsId(),
  )
  dataset?: string | null;

  @ValidToField()
  validTo?: string | null;

  @EndedField()
  ended?: boolean | null;

  @Required(() => [EvidenceInput], 'Where documents say it: at least one place.', ...areEvidence)
  evidence!: EvidenceInput[];

  @NoteField()
  note?: string | null;

  @ConfirmField()
  confirm?: Confirmation[] | null;
}

@InputType({ description: 'The end of a tie of two entities, by its day or without one.' })
export class EndClaimInput extends requestOf(EndAct) {}

@InputType({
  description:
    'More evidence of a claim. Where a load brought the claim, the curators’ dataset states the same by this evidence.',
})
export class AddEvidenceAct extends ClaimAct implements asked.AddEvidenceInput {
  @Required(() => [EvidenceInput], 'Where documents say it: at least one place.', ...areEvidence)
  evidence!: EvidenceInput[];

  @ConfirmField()
  confirm?: Confirmation[] | null;
}

@InputType({ description: 'More evidence of a claim.' })
export class AddEvidenceInput extends requestOf(AddEvidenceAct) {}

@InputType({ description: 'A claim that is to be shown before others, beside them or not at all.' })
export class RankAct extends ClaimAct implements asked.SetRankInput {
  @Required(() => Rank, 'The rank that it is to have.')
  rank!: Rank;
}

@InputType({ description: 'A claim that is to be shown before others, beside them or not at all.' })
export class SetRankInput extends requestOf(RankAct) {}

@InputType({
  description:
    'Claims and mentions of one entity that are of another: one was taken for two. The claims stay as they were stated.',
})
export class MoveAct implements asked.MoveClaimsInput {
  @Required(() => ID, 'The entity of which they are now.', IsId())
  from!: string;

  @Required(() => ID, 'The entity of which they are to be, of the same kind.', IsId())
  to!: string;

  @Required(
    () => [ClaimAct],
    'The claims, names among them: at each end that is the one, the other takes its place. 0 to 1000.',
    ArrayMaxSize(maxMoved, { message: `may hold ${maxMoved} at most` }),
    ValidateNested({ each: true }),
  )
  claims!: ClaimAct[];

  @Optional(
    () => [ID],
    'The mentions, by their ids.',
    ArrayMaxSize(maxMoved, { message: `may hold ${maxMoved} at most` }),
  )
  mentions?: string[] | null;
}

@InputType({
  description:
    'Claims and mentions of one entity that are of another: one was taken for two. The claims stay as they were stated.',
})
export class MoveClaimsInput extends requestOf(MoveAct) {}
