import 'reflect-metadata';
import { Type } from 'class-transformer';
import { datasetKinds, methods, type DatasetKind, type Method } from '../../model/values/lists.js';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsUrl, ValidateNested } from 'class-validator';
import { IsKey, IsListOf } from './decorators.js';
import { DocumentEntry } from './document-entry.js';
import { EntityEntry } from './entity-entry.js';

export class DatasetEntry {
  @IsKey()
  id!: string;

  @IsString()
  @IsNotEmpty()
  titleAr!: string;

  @IsString()
  @IsNotEmpty()
  titleEn!: string;

  @IsString()
  @IsNotEmpty()
  description!: string;

  /** Where its claims come from; `REFERENCE` or `SOURCE` by its method, where it is not said. */
  @IsOptional()
  @IsIn(datasetKinds)
  kind?: DatasetKind;

  /** The address of the licence under which its claims may be used. */
  @IsOptional()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  licence?: string;

  /** What that leaves to others, in a sentence. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  rights?: string;

  /** How the words of its documents became its claims, where a claim does not say otherwise. */
  @IsIn(methods)
  method!: Method;
}

/** One YAML file of a dataset: any of its parts. One file of the folder has the dataset itself. */
export class SeedFile {
  @IsOptional()
  @ValidateNested()
  @Type(() => DatasetEntry)
  dataset?: DatasetEntry;

  @IsOptional()
  @IsListOf(() => DocumentEntry)
  documents?: DocumentEntry[];

  @IsOptional()
  @IsListOf(() => EntityEntry)
  entities?: EntityEntry[];
}
