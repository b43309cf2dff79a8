import { Float, ID, InputType, Int } from 'type-graphql';
import { ArrayMaxSize, ArrayUnique, IsNumber, Min, ValidateNested } from 'class-validator';
import type {
  ClaimInput as AskedClaimInput,
  EvidenceInput as AskedEvidenceInput,
} from '../../../change/actions/action-types.js';
import {
  ClaimPart,
  ClaimPredicate,
  Language,
  NameKind,
  QuantityQualifier,
} from '../../../model/values/enums.js';
import type { Population, ValueInput as AskedValueInput } from '../../../claims/records.js';
import { statedEntries } from '../../../model/provenance/evidence-fields.js';
import { Confirmation } from '../../../model/values/confirmation.js';
import { PartialDate } from '../../../model/values/partial-date.js';
import { Optional, Required } from '../../../model/declare.js';
import { IsId, IsText } from './declare.js';
import { NameFormsInput, RoleFormsInput, TextInBothInput } from './forms-input.js';

const isPosition = Min(0, { message: 'must be 0 or more' });

@InputType({
  description:
    'Where a document says it: a span of its text, or, of one whose text is not held, what it says in our words.',
})
export class EvidenceInput implements AskedEvidenceInput {
  @Required(() => ID, 'The document.', IsId())
  document!: string;

  @Optional(() => Int, 'Where the span begins, in code points of the text, from 0.', isPosition)
  start?: number | null;

  @Optional(() => Int, 'Where it ends: the position behind its last code point.', isPosition)
  end?: number | null;

  @Optional(() => String, 'The words of the span, which must stand there.', IsText(10_000))
  exact?: string | null;

  @Optional(() => String, 'What the document says of this, in our words.', IsText(2000))
  note?: string | null;

  @Optional(
    () => [ClaimPart],
    'The parts of the claim that it says; where they are not given, those whose words are found, for a note all.',
    ArrayUnique({ message: 'must name each part once' }),
  )
  supports?: ClaimPart[] | null;
}
for (const { name, description, maxLength } of statedEntries)
  Optional(() => String, description, IsText(maxLength))(EvidenceInput.prototype, name);

const maxEvidence = 50;

/** Places in documents, each of which is checked. */
export const areEvidence: readonly PropertyDecorator[] = [
  ArrayMaxSize(maxEvidence, { message: `may hold ${maxEvidence} at most` }),
  ValidateNested({ each: true }),
];

export const ObjectField = () =>
  Optional(() => ID, 'The other entity, where a relation is said.', IsId());

export const ValueField = () =>
  Optional(() => ValueInput, 'The value, where no relation is said.', ValidateNested());

export const RoleKeyField = () =>
  Optional(
    () => String,
    'The role, as a key in small letters such as `secretary-general`.',
    IsText(100),
  );

export const RoleArField = () => Optional(() => String, 'The role in Arabic.', IsText(500));

export const RoleEnField = () => Optional(() => String, 'The role in English.', IsText(500));

export const ValidFromField = () => Optional(() => PartialDate, 'Since when it holds.');

export const ValidToField = () => Optional(() => PartialDate, 'Until when it held.');

export const EndedField = () =>
  Optional(
    () => Boolean,
    'True for an end without a day: it is over by the date of its document at the latest.',
  );

export const ConfirmField = () =>
  Optional(
    () => [Confirmation],
    'Things that are refused or done otherwise unless they are confirmed.',
    ArrayUnique({ message: 'must name each once' }),
  );

export const NoteField = () =>
  Optional(() => String, 'A note for those who read the claim.', IsText(2000));

@InputType({ description: 'Of whom a figure is said.' })
export class PopulationInput implements Population {
  @Required(
    () => String,
    'A key that tells it from others, in small letters such as `women`.',
    IsText(100),
  )
  key!: string;

  @Required(() => String, 'It in Arabic.', IsText(500))
  ar!: string;

  @Required(() => String, 'It in English.', IsText(500))
  en!: string;
}

@InputType({
  description: 'A literal value, by the parts that its predicate takes; the others are left out.',
})
export class ValueInput implements AskedValueInput {
  @Optional(
    () => String,
    'A name, a text, a code, or a figure in the words of its document.',
    IsText(10_000),
  )
  text?: string | null;

  @Optional(() => Language, 'Of a name or a text: its language.')
  lang?: Language | null;

  @Optional(() => NameKind, 'Of a name: what it is to its entity.')
  nameKind?: NameKind | null;

  @Optional(() => NameFormsInput, 'How a name reads within sentences.', ValidateNested())
  forms?: NameFormsInput | null;

  @Optional(
    () => Float,
    'Of a figure: its number.',
    IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'must be a number' }),
  )
  number?: number | null;

  @Optional(() => PartialDate, 'A date, as precise as its source.')
  date?: string | null;

  @Optional(() => String, 'Of a figure: what is counted.', IsText(200))
  unit?: string | null;

  @Optional(() => QuantityQualifier, 'Of a figure: how it bounds its value.')
  qualifier?: QuantityQualifier | null;

  @Optional(
    () => PartialDate,
    'Of a figure: when it was so, where that is said. Figures of other times do not contradict it.',
  )
  time?: string | null;

  @Optional(
    () => PopulationInput,
    'Of a figure: of whom it is said, where that is said. Figures of others do not contradict it.',
    ValidateNested(),
  )
  population?: PopulationInput | null;
}

@InputType({ description: 'What is said of an entity, and where.' })
export class ClaimInput implements AskedClaimInput {
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

  @EndedField()
  ended?: boolean | null;

  @Optional(() => RoleFormsInput, 'How the role reads in sentences.', ValidateNested())
  roleForms?: RoleFormsInput | null;

  @Optional(() => TextInBothInput, 'Who says so, by their names.', ValidateNested())
  attributedTo?: TextInBothInput | null;

  @Optional(() => TextInBothInput, 'A doubt about whose words they are.', ValidateNested())
  voiceNote?: TextInBothInput | null;

  @Optional(() => TextInBothInput, 'The event that the date belongs to.', ValidateNested())
  dateNote?: TextInBothInput | null;

  @Required(() => [EvidenceInput], 'Where documents say it: at least one place.', ...areEvidence)
  evidence!: EvidenceInput[];

  @NoteField()
  note?: string | null;
}
