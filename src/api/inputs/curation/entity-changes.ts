import { ArrayMaxSize, ArrayMinSize, Length, Matches, ValidateNested } from 'class-validator';
import { ID, InputType } from 'type-graphql';
import type * as asked from '../../../change/actions/action-types.js';
import type { Confirmation } from '../../../model/values/confirmation.js';
import { EntityKind, Language, NameKind } from '../../../model/values/enums.js';
import { JudgementKind } from '../../../model/values/judgement-kind.js';
import { requestOf } from './change-request.js';
import { areEvidence, ConfirmField, EvidenceInput } from './claim-input.js';
import { Optional, Required } from '../../../model/declare.js';
import { IsId, IsText, maxIdLength } from './declare.js';
import { NameFormsInput } from './forms-input.js';

@InputType({ description: 'A name, and where a document has it.' })
export class NameInput implements asked.NameInput {
  @Required(() => String, 'The name as it is written.', IsText(1000))
  text!: string;

  @Required(() => Language, 'Its language.')
  lang!: Language;

  @Optional(() => NameKind, 'What it is to its entity; OFFICIAL where it is not given.')
  nameKind?: NameKind | null;

  @Optional(() => NameFormsInput, 'How it reads within sentences.', ValidateNested())
  forms?: NameFormsInput | null;

  @Required(() => [EvidenceInput], 'Where documents have it: at least one place.', ...areEvidence)
  evidence!: EvidenceInput[];
}

const maxNames = 50;

@InputType()
abstract class NewEntity implements asked.CreateEntityInput {
  @Required(() => EntityKind, 'Its kind.')
  kind!: EntityKind;

  @Optional(
    () => ID,
    'Its id, such as `person:amina`; made from its name where it is not given, which a dry run shows.',
    IsId(),
  )
  id?: string | null;

  @Optional(
    () => ID,
    'The dataset of the claims of its names, one of kind CURATED; `curated` where it is not given.',
    IsId(),
  )
  dataset?: string | null;

  @Required(
    () => [NameInput],
    'Its names: at least one.',
    ArrayMinSize(1, { message: 'must hold at least one name' }),
    ArrayMaxSize(maxNames, { message: `may hold ${maxNames} names at most` }),
    ValidateNested({ each: true }),
  )
  names!: NameInput[];

  @ConfirmField()
  confirm?: Confirmation[] | null;
}

/** The name of what an act makes, for later acts of its set. */
export const AsField = () =>
  Optional(
    () => String,
    'A name for what it makes: later acts of the set take `new:` and this name for its id.',
    Matches(/^[a-z0-9-]{1,60}$/, { message: 'must be 1 to 60 small letters, digits or -' }),
  );

@InputType({ description: 'An entity that is not in the graph yet, made by an act of a set.' })
export class CreateAct extends NewEntity {
  @AsField()
  as?: string | null;

  @Optional(
    () => Boolean,
    'If true, an entity with its id may be there already: it gets the names.',
  )
  ifMissing?: boolean | null;
}

@InputType({ description: 'An entity that is not in the graph yet.' })
export class CreateEntityInput extends requestOf(NewEntity as new () => NewEntity) {}

/** Maximum of one change. */
const maxIds = 1000;

const areIds: readonly PropertyDecorator[] = [
  ArrayMinSize(1, { message: 'must name at least one' }),
  ArrayMaxSize(maxIds, { message: `may name ${maxIds} at most` }),
  Length(1, maxIdLength, {
    each: true,
    message: `must hold ids of 1 to ${maxIdLength} characters`,
  }),
];

@InputType({
  description:
    'Entities that were found to be one. No claim is rewritten: all are shown under the id that stays, until they are split.',
})
export class MergeAct implements asked.MergeEntitiesInput {
  @Required(() => ID, 'The entity that stays.', IsId())
  canonical!: string;

  @Required(
    () => [ID],
    'Those that are the same, of the same kind: 1 to 1000. Their ids then lead to the one that stays.',
    ...areIds,
  )
  others!: string[];
}

@InputType({
  description:
    'Entities that were found to be one. No claim is rewritten: all are shown under the id that stays, until they are split.',
})
export class MergeEntitiesInput extends requestOf(MergeAct) {}

@InputType({ description: 'Entities that were merged and are not one.' })
export class SplitAct implements asked.SplitEntityInput {
  @Required(() => ID, 'The entity that the others were merged into.', IsId())
  entity!: string;

  @Required(
    () => [ID],
    'The ids that stand by themselves again, each alone: 1 to 1000. All others stay together.',
    ...areIds,
  )
  apart!: string[];
}

@InputType({ description: 'Entities that were merged and are not one.' })
export class SplitEntityInput extends requestOf(SplitAct) {}

@InputType({
  description: 'Two entities that are different, or of which nobody can say whether they are one.',
})
export class JudgeAct implements asked.JudgeInput {
  @Required(() => ID, 'The one.', IsId())
  a!: string;

  @Required(() => ID, 'The other, of the same kind.', IsId())
  b!: string;

  @Required(() => JudgementKind, 'DIFFERENT or UNSURE. That they are the SAME is a merge.')
  kind!: JudgementKind;
}

@InputType({
  description: 'Two entities that are different, or of which nobody can say whether they are one.',
})
export class JudgeInput extends requestOf(JudgeAct) {}
