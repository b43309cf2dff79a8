import { IsInt, IsNotEmpty, IsOptional, IsString, Matches, Min } from 'class-validator';
import { IsListOf } from '../../shared/yaml/decorators.js';

/** A span of a document's text with the words that must be there. */
export class Quoted {
  @IsInt()
  @Min(0)
  start!: number;

  @IsInt()
  @Min(1)
  end!: number;

  @IsString()
  @IsNotEmpty()
  quote!: string;
}

/** A span that claims cite by its key. */
export class KeyedQuote extends Quoted {
  @Matches(/^[A-Za-z0-9_-]+$/, { message: '$property must be letters, digits, _ and -' })
  key!: string;
}

export class SentenceEntry extends KeyedQuote {
  /** Parts of the sentence, cited as `SENTENCE/phrase`. */
  @IsOptional()
  @IsListOf(() => KeyedQuote)
  phrases?: KeyedQuote[];
}
