import { IsArray, IsIn, IsISO8601, IsOptional, IsString, Length, Matches } from 'class-validator';
import {
  claimStatuses,
  judgementKinds,
  languages,
  ranks,
  type ClaimStatus,
  type JudgementKind,
  type Language,
  type Rank,
} from '../../model/values/lists.js';
import { IsListOf } from '../../shared/yaml/decorators.js';

const IsEntityId = () =>
  Matches(/^[a-z]+:[^~\s]+$/, { message: '$property must be the id of an entity' });

/** The override of a claim. */
export class OverrideEntry {
  @Matches(/^claim:[0-9a-f]{16}$/, { message: '$property must be the id of a claim' })
  claim!: string;

  @IsOptional()
  @IsIn(ranks)
  rank?: Rank;

  @IsOptional()
  @IsIn(claimStatuses)
  status?: ClaimStatus;

  /** The entity to which the claim was moved, in place of its subject. */
  @IsOptional()
  @IsEntityId()
  subject?: string;

  /** The same for its object. */
  @IsOptional()
  @IsEntityId()
  object?: string;
}

/** Whether two entities are one. */
export class JudgementEntry {
  @IsIn(judgementKinds)
  kind!: JudgementKind;

  @IsEntityId()
  left!: string;

  @IsEntityId()
  right!: string;

  /** For two that are the same, the id that stays. */
  @IsOptional()
  @IsEntityId()
  canonical?: string;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  by?: string;

  @IsOptional()
  @IsISO8601()
  at?: string;

  @IsOptional()
  @IsString()
  @Length(1, 1000)
  reason?: string;
}

/** The translation of words that claims cite. */
export class TranslationEntry {
  /** The id of the first version of the document. */
  @Matches(/^document:\S+$/, { message: '$property must be the id of a document' })
  document!: string;

  /** A quotation or a note, letter for letter. */
  @IsString()
  @Length(1, 10_000)
  words!: string;

  @IsIn(languages)
  lang!: Language;

  @IsString()
  @Length(1, 10_000)
  text!: string;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  by?: string;

  @IsOptional()
  @IsISO8601()
  at?: string;
}

/** `decisions.yaml` next to the datasets of a seed. */
export class DecisionsFile {
  @IsOptional()
  @IsListOf(() => OverrideEntry)
  overrides?: OverrideEntry[];

  /** The ids of withdrawn documents. */
  @IsOptional()
  @IsArray()
  @Matches(/^document:\S+$/, { each: true, message: '$property must be ids of documents' })
  withdrawn?: string[];

  @IsOptional()
  @IsListOf(() => JudgementEntry)
  judgements?: JudgementEntry[];

  @IsOptional()
  @IsListOf(() => TranslationEntry)
  translations?: TranslationEntry[];
}
