import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  ValidateNested,
} from 'class-validator';
import {
  genders,
  links,
  nameSorts,
  type ClaimPhrasing,
  type Gender,
  type InBoth,
  type Link,
  type Metric,
  type NameForms,
  type NameSort,
  type RoleForms,
} from '../../shared/sentence/forms.js';

/** The form of words within a sentence, which has its own spaces and stops. */
export const withinSentence = /^(?=\S)(?!.*\s{2}).*[^\s.,;:،؛]$/su;

/** Words within a sentence. */
function IsWithinSentence(): PropertyDecorator {
  const decorators = [
    IsOptional(),
    IsString(),
    Matches(withinSentence, {
      message:
        '$property stands within a sentence: no space at its ends, no stop or comma after it',
    }),
  ];
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
}

/** A text in both languages. */
export class InBothEntry implements InBoth {
  @IsString()
  @IsNotEmpty()
  ar!: string;

  @IsString()
  @IsNotEmpty()
  en!: string;
}

/** The speaker of a claim; without an id it is the source itself. */
export class AttributionEntry
  extends InBothEntry
  implements NonNullable<ClaimPhrasing['attributedTo']>
{
  @IsOptional()
  @IsString()
  id?: string;
}

export class RoleFormsEntry implements RoleForms {
  @IsOptional()
  @IsIn(links)
  link?: Link;

  @IsOptional()
  @IsBoolean()
  unique?: boolean;

  @IsWithinSentence()
  masculine?: string;

  @IsWithinSentence()
  feminine?: string;

  @IsWithinSentence()
  plural?: string;

  @IsWithinSentence()
  one?: string;

  @IsWithinSentence()
  many?: string;
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
