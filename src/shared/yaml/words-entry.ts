import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, Matches } from 'class-validator';
import { links, type InBoth, type Link, type RoleForms } from '#text/sentence/forms.js';

/** The form of words within a sentence, which has its own spaces and stops. */
export const withinSentence = /^(?=\S)(?!.*\s{2}).*[^\s.,;:،؛]$/su;

/** Words within a sentence. */
export function IsWithinSentence(): PropertyDecorator {
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

/** Forms of a role in sentences. */
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
