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
import { IsKey, IsPartialDate } from '../../shared/yaml/decorators.js';
import { ClaimEntry } from './claim-entry.js';
import { NameFormsEntry } from './forms-entry.js';

export class NameEntry extends ClaimEntry {
  @IsString()
  @IsNotEmpty()
  text!: string;

  @IsIn(languages)
  lang!: Language;

  @IsIn(nameKinds)
  kind!: NameKind;

  /** Its forms within sentences of its language; one name of an entity in each language. */
  @IsOptional()
  @ValidateNested()
  @Type(() => NameFormsEntry)
  forms?: NameFormsEntry;
}

/** The population of a figure. */
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

/** The keys that a literal needs depend on its predicate: always a value, a language for a text, the rest for a quantity. */
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

  /** The time of a figure; by default unstated. */
  @IsOptional()
  @IsPartialDate()
  time?: string;

  /** The population of a figure; by default unstated. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PopulationEntry)
  population?: PopulationEntry;
}
