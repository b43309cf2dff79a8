import { ArrayMaxSize, ArrayMinSize, ValidateNested } from 'class-validator';
import { InputType } from 'type-graphql';
import type * as asked from '../../../change/actions/action-types.js';
import { Optional, Required } from '../../../model/declare.js';
import { ChangeRequest } from './change-request.js';
import type { Confirmation } from '../../../model/values/confirmation.js';
import { AddEvidenceAct, ClaimAct, CorrectAct, EndAct, MoveAct, RankAct } from './claim-changes.js';
import { ClaimInput, ConfirmField } from './claim-input.js';
import { AsField, CreateAct, JudgeAct, MergeAct, SplitAct } from './entity-changes.js';
import { CreateDocumentAct, TranslateEvidenceAct, UpdateDocumentAct } from './source-changes.js';

@InputType({ description: 'A claim that a document supports, stated by an act of a set.' })
export class AssertAct extends ClaimInput {
  @AsField()
  as?: string | null;

  @ConfirmField()
  confirm?: Confirmation[] | null;
}

const ActField = (type: () => new () => object, description: string) =>
  Optional(type, description, ValidateNested());

@InputType({ description: 'One act of a set: one of these, and no more.' })
export class ActInput implements asked.ActInput {
  @ActField(() => AssertAct, 'States a claim, as `assertClaim`.')
  assert?: AssertAct | null;

  @ActField(() => CorrectAct, 'Corrects a claim, as `correctClaim`.')
  correct?: CorrectAct | null;

  @ActField(() => EndAct, 'States the end of a tie, as `endClaim`.')
  end?: EndAct | null;

  @ActField(() => AddEvidenceAct, 'Adds evidence to a claim, as `addEvidence`.')
  addEvidence?: AddEvidenceAct | null;

  @ActField(() => CreateDocumentAct, 'Adds a document known by its address, as `createDocument`.')
  createDocument?: CreateDocumentAct | null;

  @ActField(() => UpdateDocumentAct, 'Says something else of a document, as `updateDocument`.')
  updateDocument?: UpdateDocumentAct | null;

  @ActField(
    () => TranslateEvidenceAct,
    'Translates words that claims cite, as `translateEvidence`.',
  )
  translateEvidence?: TranslateEvidenceAct | null;

  @ActField(() => ClaimAct, 'Takes a claim back, as `retractClaim`.')
  retract?: ClaimAct | null;

  @ActField(() => RankAct, 'Ranks a claim, as `setRank`.')
  rank?: RankAct | null;

  @ActField(() => CreateAct, 'Adds an entity, as `createEntity`.')
  create?: CreateAct | null;

  @ActField(() => MergeAct, 'Merges entities, as `mergeEntities`.')
  merge?: MergeAct | null;

  @ActField(() => SplitAct, 'Splits an entity, as `splitEntity`.')
  split?: SplitAct | null;

  @ActField(() => MoveAct, 'Moves claims to another entity, as `moveClaims`.')
  move?: MoveAct | null;

  @ActField(() => JudgeAct, 'Judges two entities, as `judge`.')
  judge?: JudgeAct | null;
}

/** Maximum acts of one set. */
export const maxActs = 1000;

@InputType({ description: 'Acts to be carried out together, or none of them.' })
export class CurateInput extends ChangeRequest implements asked.CurateInput {
  @Required(
    () => [ActInput],
    'The acts in their order: 1 to 1000. Each sees the graph after those before it. An act on a claim of the graph needs `ifRevision`.',
    ArrayMinSize(1, { message: 'must hold at least one act' }),
    ArrayMaxSize(maxActs, { message: `may hold ${maxActs} at most` }),
    ValidateNested({ each: true }),
  )
  acts!: ActInput[];
}
