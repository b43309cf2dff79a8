import type { SpeechKind } from '../reading/analysis.js';
import type { Referent } from '../reading/entities.js';

/** Words of a person, by tokens. */
export interface Speech {
  readonly from: number;
  readonly to: number;
  readonly speaker: Referent;
  readonly kind: SpeechKind;
  readonly givenBy: 'NAME' | 'ROLE' | 'PRONOUN';
  readonly rule: string;
}

export type Speaker = Pick<Speech, 'speaker' | 'givenBy'>;
