import { IsInt, IsNotEmpty, IsOptional, IsString, Matches, Min } from 'class-validator';

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

export class MentionEntry extends Quoted {
  /** Key of the document; needed if the dataset has several with text. */
  @IsOptional()
  @IsString()
  document?: string;

  @IsOptional()
  @IsString()
  note?: string;
}
