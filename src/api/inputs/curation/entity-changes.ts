import { ArrayMaxSize, ArrayMinSize, ValidateNested } from 'class-validator';
import { ID, InputType } from 'type-graphql';
import type * as asked from '../../../claims/change/action-types.js';
import { EntityKind, Language, NameKind } from '../../../model/values/enums.js';
import { ChangeRequest } from './change-request.js';
import { IsId, IsText, Optional, Required } from './declare.js';
import { areEvidence, EvidenceInput } from './evidence-input.js';

@InputType({ description: 'A name, and where a document has it.' })
export class NameInput implements asked.NameInput {
  @Required(() => String, 'The name as it is written.', IsText(1000))
  text!: string;

  @Required(() => Language, 'Its language.')
  lang!: Language;

  @Optional(() => NameKind, 'What it is to its entity; OFFICIAL where it is not given.')
  nameKind?: NameKind | null;

  @Required(() => [EvidenceInput], 'Where documents have it: at least one place.', ...areEvidence)
  evidence!: EvidenceInput[];
}

const maxNames = 50;

@InputType({ description: 'An entity that is not in the graph yet.' })
export class CreateEntityInput extends ChangeRequest implements asked.CreateEntityInput {
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
}
