import type { ClaimRole } from './analysis.js';
import type { Referent } from './entities.js';
import type { Mention } from './mention.js';

/** An office with its organisation, as joined in the text. */
export interface Office {
  readonly mention: { readonly from: number; readonly to: number; readonly skip: number };
  readonly key: string;
  /** The words of the office alone, without the organisation. */
  readonly words: string;
  readonly organisation: Mention | undefined;
  /** The state of the office; only for a minister, an ambassador or a head of state. */
  readonly state: Referent | undefined;
}

/** The holder of an office by the words, with the sentence: a later `she succeeds …` refers to it. */
export interface HeldOffice {
  readonly sentence: number;
  readonly subject: Referent;
  readonly object: Referent;
  readonly role: ClaimRole;
}
