import { plainToInstance } from 'class-transformer';
import { IsArray, IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { IsListOf } from '../../shared/yaml/decorators.js';
import {
  commonWays,
  factQuestions,
  interlockKinds,
  type CommonWay,
  type FactQuestion,
  type InterlockKind,
} from '../values/lists.js';
import {
  IsCode,
  IsFieldName,
  IsLine,
  IsLines,
  IsListMade,
  IsOne,
  IsPair,
  IsTrue,
  IsTypeName,
} from './decorators.js';

/** The words for one and many, or at the source and at the target. */
export class PairsEntry {
  @IsPair()
  ar!: [string, string];

  @IsPair()
  en!: [string, string];
}

class EndFieldEntry {
  @IsFieldName()
  name!: string;

  @IsLine(300)
  description!: string;
}

export class JoinEntry {
  @IsString()
  source!: string;

  @IsString()
  target!: string;

  @IsOne(() => EndFieldEntry)
  sourceField!: EndFieldEntry;

  @IsOne(() => EndFieldEntry)
  targetField!: EndFieldEntry;

  @IsOptional()
  @IsOne(() => SentencesEntry)
  sentences?: SentencesEntry;
}

/** Texts for some conditions; a bare text is one without. */
export class VariantEntry {
  @IsOptional()
  @IsLines()
  when?: string[];

  @IsLines()
  say!: string[];
}

function toVariant(written: unknown): unknown {
  if (typeof written === 'string') return plainToInstance(VariantEntry, { say: [written] });
  return typeof written === 'object' ? plainToInstance(VariantEntry, written) : written;
}

export class ReadingsEntry {
  @IsListMade(toVariant)
  source!: VariantEntry[];

  @IsListMade(toVariant)
  target!: VariantEntry[];
}

export class SentencesEntry {
  @IsOne(() => ReadingsEntry)
  ar!: ReadingsEntry;

  @IsOne(() => ReadingsEntry)
  en!: ReadingsEntry;
}

class WordsEntry {
  @IsOptional()
  @IsLines()
  verbs?: string[];

  @IsOptional()
  @IsLines()
  nouns?: string[];
}

export class ReadingEntry {
  @IsOptional()
  @IsOne(() => WordsEntry)
  ar?: WordsEntry;

  @IsOptional()
  @IsOne(() => WordsEntry)
  en?: WordsEntry;
}

class WaysEntry {
  @IsOptional()
  @IsIn(commonWays)
  ofSources?: CommonWay;

  @IsOptional()
  @IsIn(commonWays)
  ofTargets?: CommonWay;
}

class AskedEntry {
  @IsOptional()
  @IsLines()
  source?: string[];

  @IsOptional()
  @IsLines()
  target?: string[];
}

export class RelationEntry {
  @IsCode()
  type!: string;

  @IsTypeName()
  name!: string;

  @IsLine(300)
  description!: string;

  @IsOne(() => PairsEntry)
  labels!: PairsEntry;

  @IsListOf(() => JoinEntry)
  joins!: JoinEntry[];

  @IsOne(() => SentencesEntry)
  sentences!: SentencesEntry;

  @IsOptional()
  @IsOne(() => ReadingEntry)
  reading?: ReadingEntry;

  /** Properties of schema.org; `^` before one that leads from the target to the source. */
  @IsOptional()
  @IsArray()
  @Matches(/^\^?[a-z][A-Za-z]+$/, {
    each: true,
    message: 'each of $property must be a property of schema.org, with ^ for the inverse',
  })
  schemaOrg?: string[];

  @IsTrue()
  symmetric?: true;

  @IsTrue()
  momentary?: true;

  @IsTrue()
  once?: true;

  @IsOptional()
  @IsLines()
  offices?: string[];

  @IsOptional()
  @IsString()
  jointly?: string;

  @IsOptional()
  @IsIn(factQuestions.filter((question) => question !== 'DATE'))
  question?: Exclude<FactQuestion, 'DATE'>;

  @IsOptional()
  @IsIn(['REQUIRED', 'OPTIONAL'])
  role?: 'REQUIRED' | 'OPTIONAL';

  @IsOptional()
  @IsOne(() => WaysEntry)
  ways?: WaysEntry;

  @IsOptional()
  @IsArray()
  @IsIn(interlockKinds, { each: true })
  interlocks?: InterlockKind[];

  @IsOptional()
  @IsArray()
  @IsIn(['SOURCE', 'TARGET'], { each: true })
  tells?: ('SOURCE' | 'TARGET')[];

  @IsOptional()
  @IsOne(() => AskedEntry)
  asked?: AskedEntry;
}

export class ExtendEntry {
  @IsCode()
  type!: string;

  @IsListOf(() => JoinEntry)
  joins!: JoinEntry[];
}
