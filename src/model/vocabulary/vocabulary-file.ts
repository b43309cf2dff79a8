import 'reflect-metadata';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import type { UnitNouns } from '#text/forum-words.js';
import { IsKey, IsListOf } from '../../shared/yaml/decorators.js';
import { InBothEntry, RoleFormsEntry } from '../../shared/yaml/words-entry.js';
import { families, type Family } from '../entities/declaration.js';
import type { Wording } from '../values/wording.js';
import { IsCode, IsCodes, IsFieldName, IsLine, IsOne, IsTrue, IsTypeName } from './decorators.js';
import { ExtendEntry, PairsEntry, RelationEntry } from './relation-entry.js';

export class KindEntry {
  @IsTypeName()
  name!: string;

  @IsKey()
  @MaxLength(30)
  prefix!: string;

  @IsFieldName()
  one!: string;

  @IsFieldName()
  many!: string;

  @IsLine(300)
  description!: string;

  @IsOne(() => PairsEntry)
  labels!: PairsEntry;

  @IsIn(families)
  family!: Family;

  /** Its outline; without it a plain disc. */
  @IsOptional()
  @Matches(/^[Mm][MmLlHhVvCcSsQqTtAaZz0-9 .,-]+$/, {
    message: '$property must be the path of an SVG: letters of commands and numbers alone',
  })
  @MaxLength(500)
  sign?: string;

  /** The class of schema.org that fits best; without it `Thing`. */
  @IsOptional()
  @Matches(/^[A-Z][A-Za-z]+$/, { message: '$property must be a class of schema.org' })
  schemaOrg?: string;

  /** Words of names and searches that only say of which kind something is. */
  @IsOptional()
  @IsLine(500)
  designations?: string;
}

class ExternalIdEntry {
  @IsCode()
  scheme!: string;

  @IsString()
  @Length(1, 100)
  pattern!: string;

  /** The page of what has the identifier, with `{value}` for it. */
  @IsOptional()
  @Matches(/^https:\/\/[^\s{}<>"`\\^|]*\{value\}[^\s{}<>"`\\^|]*$/, {
    message: '$property must be an address that begins with https:// and has {value} once',
  })
  @MaxLength(300)
  url?: string;
}

export const ownValueTypes = ['TEXT', 'CODE', 'DATE', 'NUMBER'] as const;

export class LiteralEntry {
  @IsCode()
  predicate!: string;

  @IsFieldName()
  property!: string;

  @IsIn(ownValueTypes)
  type!: (typeof ownValueTypes)[number];

  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsString({ each: true })
  kinds!: string[];

  @IsOne(() => InBothEntry)
  label!: InBothEntry;

  @IsLine(300)
  description!: string;

  @IsTrue()
  many?: true;

  /** True if a page says that no document states it. */
  @IsTrue()
  expected?: true;

  @IsCodes()
  codes?: Record<string, Wording>;

  @IsOptional()
  @IsOne(() => ExternalIdEntry)
  externalId?: ExternalIdEntry;
}

export class RoleEntry extends InBothEntry {
  @IsKey()
  key!: string;

  @IsOptional()
  @IsOne(() => RoleFormsEntry)
  forms?: RoleFormsEntry;

  /** The relation in which one person has it at a time. */
  @IsOptional()
  @IsString()
  officeOf?: string;
}

class NounsEntry implements UnitNouns {
  @IsOptional()
  @IsLine(60)
  zero?: string;

  @IsOptional()
  @IsLine(60)
  one?: string;

  @IsOptional()
  @IsLine(60)
  two?: string;

  @IsOptional()
  @IsLine(60)
  few?: string;

  @IsOptional()
  @IsLine(60)
  many?: string;

  @IsLine(60)
  @Matches(/#/, { message: '$property must have # where the number stands' })
  other!: string;
}

export class UnitEntry {
  @IsCode()
  unit!: string;

  @IsOne(() => NounsEntry)
  ar!: NounsEntry;

  @IsOne(() => NounsEntry)
  en!: NounsEntry;
}

export class EditionsEntry {
  @Matches(/^series:[a-z0-9-]+$/, { message: '$property must be the id of a series' })
  series!: string;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @Matches(/^[^{}]*\{n(th)?\}[^{}]*$/, {
    each: true,
    message: 'each of $property must have {n} or {nth} once, for the number',
  })
  names!: string[];
}

/** Form of `vocabulary.yaml`. */
export class VocabularyFile {
  @IsOptional()
  @IsInt()
  format?: number;

  @IsOptional()
  @IsListOf(() => KindEntry)
  @ArrayMaxSize(12)
  kinds?: KindEntry[];

  @IsOptional()
  @IsListOf(() => LiteralEntry)
  @ArrayMaxSize(60)
  literals?: LiteralEntry[];

  @IsOptional()
  @IsListOf(() => RelationEntry)
  @ArrayMaxSize(40)
  relations?: RelationEntry[];

  @IsOptional()
  @IsListOf(() => ExtendEntry)
  @ArrayMaxSize(40)
  extend?: ExtendEntry[];

  @IsOptional()
  @IsListOf(() => RoleEntry)
  roles?: RoleEntry[];

  @IsOptional()
  @IsListOf(() => UnitEntry)
  units?: UnitEntry[];

  @IsOptional()
  @IsListOf(() => EditionsEntry)
  editions?: EditionsEntry[];
}
