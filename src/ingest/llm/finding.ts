import type { Dropped } from '../reading/analysis.js';

/** The rule that proposals of a model name. */
export const modelRule = 'llm';

/** Whom a model means: by an id that it was told, by the words of the sentence, or both. Nothing of it is believed yet. */
export interface MeantEntity {
  readonly id: string | null;
  readonly kind: string | null;
  readonly name: string | null;
}

/** What a model says that a sentence says. Nothing of it is believed yet. */
export interface Finding {
  /** The numbers of the sentences that it was shown, the last exclusive. */
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

/** What of a model is not let through, and why: of its words so many as can be shown, and none that would do anything to a terminal. */
export function dropped(said: string, why: string): Dropped {
  const words = Array.from(said.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim());
  const shown = words.length > longestShown ? [...words.slice(0, longestShown - 1), '…'] : words;
  return { what: `${modelRule}: ${shown.join('')}`, why };
}
