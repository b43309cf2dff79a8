import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  Equals,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { all } from '../../model/declare.js';
import { statedEntries, WithStated } from '../../model/provenance/evidence-fields.js';
import {
  claimParts,
  claimStatuses,
  methods,
  ranks,
  type ClaimPart,
  type ClaimStatus,
  type Method,
  type Rank,
} from '../../model/values/lists.js';
import { IsKey, IsPartialDate } from '../../shared/yaml/decorators.js';
import { InBothEntry, RoleFormsEntry } from '../../shared/yaml/words-entry.js';
import { AttributionEntry } from './forms-entry.js';
import { Quoted } from './quoted-entry.js';

export class EvidenceEntry extends WithStated {
  /**
   * A sentence (`SUM1`), a phrase of one (`Q_BUD/quote`) or a document without text (`wikimili`); with `span` or `says` any
   * document of the seed.
   */
  @IsString()
  @IsNotEmpty()
  cite!: string;

  /** The excerpt of a document with text, if no sentence of it is cited. */
  @IsOptional()
  @ValidateNested()
  @Type(() => Quoted)
  span?: Quoted;

  /** The part of the sentence that carries the claim. */
  @IsOptional()
  @ValidateNested()
  @Type(() => Quoted)
  phrase?: Quoted;

  /** The content of a document without text in our words; by default that of the whole document. With a span, a note on it. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  says?: string;

  /** The supported parts of the claim; by default all of them. */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty({ message: '$property is empty: leave it out' })
  @ArrayUnique()
  @IsIn(claimParts, { each: true })
  supports?: ClaimPart[];
}

for (const { name, maxLength } of statedEntries)
  all(IsOptional(), IsString(), IsNotEmpty(), MaxLength(maxLength))(EvidenceEntry.prototype, name);

/** The common part of every claim: of a name, a literal or a relation. */
export abstract class ClaimEntry {
  /** By default the method of the dataset. */
  @IsOptional()
  @IsIn(methods)
  method?: Method;

  @IsOptional()
  @IsIn(ranks)
  rank?: Rank;

  @IsOptional()
  @IsIn(claimStatuses)
  status?: ClaimStatus;

  /** By default from the method and the number of documents. */
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1)
  confidence?: number;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  note?: string;

  /** A bare string is a citation. */
  @IsArray()
  @ArrayNotEmpty({ message: 'a claim must have evidence' })
  @IsObject({ each: true, message: 'each of $property must be a key or a mapping' })
  @ValidateNested({ each: true })
  @Transform(({ value }: { value: unknown }) =>
    Array.isArray(value) ? value.map(toEvidence) : value,
  )
  evidence!: EvidenceEntry[];
}

function toEvidence(value: unknown): unknown {
  if (typeof value === 'string') return plainToInstance(EvidenceEntry, { cite: value });
  return typeof value === 'object' ? plainToInstance(EvidenceEntry, value) : value;
}

export class RoleEntry {
  @IsKey()
  key!: string;

  @IsString()
  @IsNotEmpty()
  ar!: string;

  @IsString()
  @IsNotEmpty()
  en!: string;

  /** Its forms in sentences; without them nothing is assumed. */
  @IsOptional()
  @ValidateNested()
  @Type(() => RoleFormsEntry)
  forms?: RoleFormsEntry;
}

export class RelationEntry extends ClaimEntry {
  @IsString()
  predicate!: string;

  @IsString()
  object!: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => RoleEntry)
  role?: RoleEntry;

  @IsOptional()
  @IsPartialDate()
  validFrom?: string;

  @IsOptional()
  @IsPartialDate()
  validTo?: string;

  /** True for an end without a day: over at the latest when its document was published. */
  @IsOptional()
  @Equals(true)
  ended?: true;

  /** The speaker, if the sentence of the relation is to name them. */
  @IsOptional()
  @ValidateNested()
  @Type(() => AttributionEntry)
  attributedTo?: AttributionEntry;

  /** A doubt about the attribution. */
  @IsOptional()
  @ValidateNested()
  @Type(() => InBothEntry)
  voiceNote?: InBothEntry;

  /** The event that the date belongs to, if it is not the relation's own. */
  @IsOptional()
  @ValidateNested()
  @Type(() => InBothEntry)
  dateNote?: InBothEntry;
}
