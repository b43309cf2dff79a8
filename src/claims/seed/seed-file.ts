import 'reflect-metadata';
import { Type } from 'class-transformer';
import { datasetKinds, methods, type DatasetKind, type Method } from '../../model/values/lists.js';
import {
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  ValidateNested,
} from 'class-validator';
import { IsKey, IsListOf } from '../../shared/yaml/decorators.js';
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

  /** The origin of its claims; by default `REFERENCE` or `SOURCE` by its method. */
  @IsOptional()
  @IsIn(datasetKinds.filter((kind) => kind !== 'DERIVED'))
  kind?: DatasetKind;

  /** The address of the licence under which its claims may be used. */
  @IsOptional()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  licence?: string;

  /** Restrictions of that licence by rights of others, in a sentence. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  rights?: string;

  /** The default method of its claims. */
  @IsIn(methods)
  method!: Method;
}

/** One YAML file of a dataset with any of its parts. One file of the folder has the dataset itself. */
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

  /** The present id of each entity that had another in an earlier version of the dataset. */
  @IsOptional()
  @IsObject()
  renamed?: Record<string, unknown>;
}
