import type { AnswerOf } from '../../data/ask.js';
import type { Pages } from '../../data/use-pages.js';
import type { Claim } from './claims.js';

export type SourceDocument = NonNullable<AnswerOf<'view-document'>['document']>;
export type Mention = SourceDocument['mentions']['nodes'][number];
export type ClaimPages = Pages<AnswerOf<'view-document-claims'>, Claim>;

/** Lists next to the text. */
export const listings = ['claims', 'mentions'] as const;
export type Listing = (typeof listings)[number];

/** The reader's choice of marked and listed things. */
export interface Shown {
  readonly mentions: boolean;
  readonly sentence: boolean;
  readonly quotes: boolean;
  readonly names: boolean;
}
