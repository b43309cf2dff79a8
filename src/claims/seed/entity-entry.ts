import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsNotEmpty, IsOptional, IsString, ValidateNested } from 'class-validator';
import {
  languages,
  nameKinds,
  quantityQualifiers,
  type Language,
  type NameKind,
  type QuantityQualifier,
} from '../../model/values/lists.js';
import { IsKey, IsListOf, IsPartialDate } from './decorators.js';
import { ClaimEntry, RelationEntry } from './claim-entry.js';
import { NameFormsEntry } from './forms-entry.js';
import { MentionEntry } from './quoted-entry.js';

export class NameEntry extends ClaimEntry {
  @IsString()
  @IsNotEmpty()
  text!: string;

  @IsIn(languages)
  lang!: Language;

  @IsIn(nameKinds)
  kind!: NameKind;

  /** How it reads within sentences of its language; one name of an entity in each. */
  @IsOptional()
  @ValidateNested()
  @Type(() => NameFormsEntry)
  forms?: NameFormsEntry;
}

/** Of whom a figure is said. */
export class PopulationEntry {
  @IsKey()
  key!: string;

  @IsString()
  @IsNotEmpty()
  ar!: string;

  @IsString()
  @IsNotEmpty()
  en!: string;
}

/** Which of these a literal needs, its predicate says: every one a value, a text a language, a quantity the rest. */
export class LiteralEntry extends ClaimEntry {
  @IsString()
  predicate!: string;

  @IsDefined()
  value!: unknown;

  @IsOptional()
  @IsIn(languages)
  lang?: Language;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  unit?: string;

  @IsOptional()
  @IsIn(quantityQualifiers)
  qualifier?: QuantityQualifier;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  raw?: string;

  /** When a figure was so; without it that is not said. */
  @IsOptional()
  @IsPartialDate()
  time?: string;

  /** Of whom a figure is said; without it that is not said. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PopulationEntry)
  population?: PopulationEntry;
}

/** What a dataset says of an entity. */
export class EntityEntry {
  @IsString()
  id!: string;

  @IsOptional()
  @IsListOf(() => NameEntry)
  names?: NameEntry[];

  @IsOptional()
  @IsListOf(() => LiteralEntry)
  literals?: LiteralEntry[];

  /** Relations that start at it. */
  @IsOptional()
  @IsListOf(() => RelationEntry)
  relations?: RelationEntry[];

  @IsOptional()
  @IsListOf(() => MentionEntry)
  mentions?: MentionEntry[];
}
