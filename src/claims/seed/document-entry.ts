import { IsIn, IsNotEmpty, IsOptional, IsString, IsUrl, Matches } from 'class-validator';
import { mediaTypes, type MediaType } from '../../model/values/lists.js';
import { IsDocumentKey, IsListOf, IsPartialDate } from '../../shared/yaml/decorators.js';
import { SentenceEntry } from '../compile/quoted-entry.js';

export class DocumentEntry {
  @IsDocumentKey()
  key!: string;

  @IsString()
  @IsNotEmpty()
  title!: string;

  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  url?: string;

  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, { message: '$property must be a BCP 47 language' })
  language!: string;

  @IsOptional()
  @IsPartialDate()
  published?: string;

  /** The publisher as readers know it. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  publisher?: string;

  /** A short name for citations. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  shortName?: string;

  @IsPartialDate()
  retrieved!: string;

  /** Key of the document that it retells, in any dataset: both count as one source. */
  @IsOptional()
  @IsDocumentKey()
  retells?: string;

  /** The content of a document without text, in our words. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  says?: string;

  /** The file in the same folder with the untouched text. */
  @IsOptional()
  @Matches(/^[a-z0-9@-]+\.txt$/, { message: '$property must be the name of a .txt file here' })
  text?: string;

  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/, { message: '$property must be a SHA-256 in hex' })
  sha256?: string;

  /** The media type from which one of our readers made the text. */
  @IsOptional()
  @IsIn(mediaTypes)
  mediaType?: MediaType;

  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/, { message: '$property must be a SHA-256 in hex' })
  sha256Source?: string;

  @IsOptional()
  @Matches(/^[a-z]+@\d+$/, { message: '$property must be a reader with its version' })
  reader?: string;

  /** Key of the version that it replaces. */
  @IsOptional()
  @IsDocumentKey()
  replaces?: string;

  @IsOptional()
  @IsListOf(() => SentenceEntry)
  sentences?: SentenceEntry[];
}
