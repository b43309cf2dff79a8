import { IsOptional, IsString } from 'class-validator';
import { IsListOf } from '../../shared/yaml/decorators.js';
import { RelationEntry } from '../compile/claim-entry.js';
import { Quoted } from '../compile/quoted-entry.js';
import { LiteralEntry, NameEntry } from '../compile/value-entry.js';

export class MentionEntry extends Quoted {
  /** Key of the document; needed if the dataset has several with text. */
  @IsOptional()
  @IsString()
  document?: string;

  @IsOptional()
  @IsString()
  note?: string;
}

/** A dataset's entry of an entity. */
export class EntityEntry {
  @IsString()
  id!: string;

  @IsOptional()
  @IsListOf(() => NameEntry)
  names?: NameEntry[];

  @IsOptional()
  @IsListOf(() => LiteralEntry)
  literals?: LiteralEntry[];

  /** Relations that start at it. */
  @IsOptional()
  @IsListOf(() => RelationEntry)
  relations?: RelationEntry[];

  @IsOptional()
  @IsListOf(() => MentionEntry)
  mentions?: MentionEntry[];
}
