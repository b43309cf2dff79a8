import type { Dropped } from '../../language/reading/analysis.js';

/** The rule named by proposals of a model. */
export const modelRule = 'llm';

/** The entity that a model means, not yet checked: by a given id, by words of the sentence, or both. */
export interface MeantEntity {
  readonly id: string | null;
  readonly kind: string | null;
  readonly name: string | null;
}

/** A model's unchecked statement about a sentence. */
export interface Finding {
  /** The range of the sentences that it was shown, the end exclusive. */
  readonly shown: readonly [first: number, end: number];
  readonly sentence: number | null;
  readonly quote: string;
  readonly subject: MeantEntity;
  readonly predicate: string;
  readonly object: MeantEntity | null;
  readonly value: string | number | null;
  readonly role: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

const longestShown = 160;

/** A rejected statement with the reason: its words shortened for display, without control characters for a terminal. */
export function dropped(said: string, why: string): Dropped {
  const words = Array.from(said.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim());
  const shown = words.length > longestShown ? [...words.slice(0, longestShown - 1), '…'] : words;
  return { what: `${modelRule}: ${shown.join('')}`, why };
}
