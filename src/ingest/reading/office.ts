import type { ClaimRole } from './analysis.js';
import type { Referent } from './entities.js';
import type { Mention } from './mention.js';

/** An office with the organisation whose it is, as the words join them. */
export interface Office {
  readonly mention: { readonly from: number; readonly to: number; readonly skip: number };
  readonly key: string;
  /** The words of the office alone, without the organisation. */
  readonly words: string;
  readonly organisation: Mention | undefined;
  /** The state whose office it is; of a minister, an ambassador or a head of state alone. */
  readonly state: Referent | undefined;
}

/** Who held an office by the words, in which sentence: `she succeeds …` behind it speaks of the same. */
export interface HeldOffice {
  readonly sentence: number;
  readonly subject: Referent;
  readonly object: Referent;
  readonly role: ClaimRole;
}
