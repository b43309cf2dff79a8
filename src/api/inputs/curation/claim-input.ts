import { ID, InputType } from 'type-graphql';
import type { ClaimInput as Asked } from '../../../change/actions/action-types.js';
import { Optional, Required } from '../../../model/declare.js';
import { ClaimPredicate } from '../../../model/values/enums.js';
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

@InputType({ description: 'What is said of an entity, and where.' })
export class ClaimInput implements Asked {
  @Optional(
    () => ID,
    'The dataset to which it is to belong, one of kind CURATED; `curated` where it is not given.',
    IsId(),
  )
  dataset?: string | null;

  @Required(() => ID, 'Of whom or what it is said.', IsId())
  subject!: string;

  @Required(() => ClaimPredicate, 'What is said.')
  predicate!: ClaimPredicate;

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

  @Required(() => [EvidenceInput], 'Where documents say it: at least one place.', ...areEvidence)
  evidence!: EvidenceInput[];

  @NoteField()
  note?: string | null;
}
