import type { SentenceView } from './sentence-view.js';

/** One construction that states something the graph can hold. */
export interface ClaimRule {
  readonly name: string;
  /** The construction, in words and an example of each language. */
  readonly reads: string;
  readonly read: (view: SentenceView) => void;
}
