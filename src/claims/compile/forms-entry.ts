import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, ValidateNested } from 'class-validator';
import {
  genders,
  links,
  nameSorts,
  type ClaimPhrasing,
  type Gender,
  type Link,
  type Metric,
  type NameForms,
  type NameSort,
} from '#text/sentence/forms.js';
import { InBothEntry, IsWithinSentence } from '../../shared/yaml/words-entry.js';

/** The speaker of a claim; without an id it is the source itself. */
export class AttributionEntry
  extends InBothEntry
  implements NonNullable<ClaimPhrasing['attributedTo']>
{
  @IsOptional()
  @IsString()
  id?: string;
}

export class MetricEntry implements Metric {
  @IsString()
  @IsNotEmpty()
  text!: string;

  @IsString()
  @IsNotEmpty()
  value!: string;

  @IsOptional()
  @IsIn(links)
  link?: Link;

  @IsOptional()
  @IsBoolean()
  combined?: boolean;
}

export class NameFormsEntry implements NameForms {
  @IsWithinSentence()
  running?: string;

  @IsWithinSentence()
  oblique?: string;

  @IsWithinSentence()
  again?: string;

  @IsWithinSentence()
  againOblique?: string;

  @IsWithinSentence()
  first?: string;

  @IsWithinSentence()
  within?: string;

  @IsOptional()
  @IsIn(genders)
  gender?: Gender;

  @IsOptional()
  @IsBoolean()
  plural?: boolean;

  @IsOptional()
  @IsIn(nameSorts)
  sort?: NameSort;

  @IsWithinSentence()
  clause?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => MetricEntry)
  metric?: MetricEntry;

  @IsOptional()
  @IsBoolean()
  counts?: boolean;
}
