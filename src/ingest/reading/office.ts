import type { Mention } from './mention.js';

/** An office with the organisation whose it is, as the words join them. */
export interface Office {
  readonly mention: { readonly from: number; readonly to: number; readonly skip: number };
  readonly key: string;
  /** The words of the office alone, without the organisation. */
  readonly words: string;
  readonly organisation: Mention | undefined;
}
