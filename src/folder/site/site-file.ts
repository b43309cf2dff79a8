import 'reflect-metadata';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsUrl,
  Matches,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { isJsonObject } from '../../shared/json-object.js';
import { IsListOf } from '../../shared/yaml/decorators.js';
import type { Bilingual, SiteQuestion } from '#text/site.js';

/** The value is one line in each of both languages, of at most so many characters. */
function IsWording(most: number): PropertyDecorator {
  const isLine = (text: unknown): boolean =>
    typeof text === 'string' && /^\S(?:.*\S)?$/u.test(text) && Array.from(text).length <= most;
  return ValidateBy({
    name: 'isWording',
    validator: {
      validate: (value: unknown) =>
        isJsonObject(value) &&
        Object.keys(value).sort().join() === 'ar,en' &&
        Object.values(value).every(isLine),
      defaultMessage: () =>
        `$property must have ar and en, each a line of at most ${most} characters; within { } a comma ends a value that is not in quotes`,
    },
  });
}

const id = /^[A-Za-z-]+:[^\s:]+$/;
const isId = (value: unknown): boolean => typeof value === 'string' && id.test(value);

/** The keys of the ids that each kind of question takes; one without keys takes an id itself. */
const questions: Readonly<Record<string, readonly string[] | undefined>> = {
  paths: ['from', 'to'],
  common: ['a', 'b'],
  compare: ['a', 'b'],
  entity: undefined,
};

function isQuestion(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  const [[kind, of] = ['', undefined], ...others] = Object.entries(value);
  if (others.length > 0 || !Object.hasOwn(questions, kind)) return false;
  const keys = questions[kind];
  if (keys === undefined) return isId(of);
  return (
    isJsonObject(of) &&
    Object.keys(of).sort().join() === keys.join() &&
    Object.values(of).every(isId)
  );
}

const areQuestions = ValidateBy({
  name: 'areQuestions',
  validator: {
    validate: (value: unknown) => Array.isArray(value) && value.every(isQuestion),
    defaultMessage: () =>
      'each of $property must be one of paths: {from, to}, common: {a, b}, compare: {a, b} and entity, by ids',
  },
});

class StartEntry {
  @IsOptional()
  @Matches(id, { message: '$property must be an id' })
  series?: string;

  @IsOptional()
  @IsArray()
  @ArrayNotEmpty({ message: '$property is empty: leave it out' })
  @ArrayMaxSize(6)
  @Matches(id, { each: true, message: 'each of $property must be an id' })
  entities?: string[];

  @IsOptional()
  @ArrayMaxSize(3)
  @areQuestions
  questions?: SiteQuestion[];
}

class LinkEntry {
  @IsWording(40)
  label!: Bilingual;

  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  url!: string;
}

class FooterEntry {
  @IsOptional()
  @IsWording(240)
  text?: Bilingual;

  @IsOptional()
  @ArrayMaxSize(4)
  @IsListOf(() => LinkEntry)
  links?: LinkEntry[];
}

/** The content of `site.yaml`. */
export class SiteFile {
  @IsOptional()
  @IsIn([1], { message: 'is of a format that this Multaqa does not read, which is 1: update it' })
  format?: number;

  @IsOptional()
  @IsWording(40)
  name?: Bilingual;

  @IsOptional()
  @IsWording(60)
  motto?: Bilingual;

  @IsOptional()
  @IsWording(60)
  title?: Bilingual;

  @IsOptional()
  @IsWording(240)
  lede?: Bilingual;

  @IsOptional()
  @Matches(/^#[0-9a-f]{6}$/i, {
    message: '$property must be a colour in quotes, such as "#0a5360"',
  })
  colour?: string;

  @IsOptional()
  @IsIn(['logo.svg', 'logo.png'])
  logo?: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => StartEntry)
  start?: StartEntry;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => FooterEntry)
  footer?: FooterEntry;
}
