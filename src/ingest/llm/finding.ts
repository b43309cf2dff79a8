import type { Dropped } from '#reader/reading/analysis.js';

/** The rule named by proposals of a model. */
export const modelRule = 'llm';
export const modelConfidence = 0.5;

/** Words that a model quotes, not yet looked for in the text. */
export interface Quoted {
  /** The number of their sentence. */
  readonly sentence: number | null;
  readonly quote: string;
}

/** The entity that a model means, not yet checked: by a given id, by words of the text, or both. */
export interface MeantEntity {
  readonly id: string | null;
  readonly kind: string | null;
  readonly name: string | null;
  /** Words before that name it, if the sentence only refers to it. */
  readonly who: Quoted | null;
}

/** Parts of all statements. */
interface Statement {
  /** The range of the sentences that it was shown, the end exclusive. */
  readonly shown: readonly [first: number, end: number];
  readonly what: Quoted;
}

/** A model's unchecked statement about entities. */
export interface Finding extends Statement {
  readonly subject: MeantEntity;
  readonly predicate: string;
  readonly object: MeantEntity | null;
  readonly value: string | number | null;
  readonly role: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Words of a person, as a model says; `what` are the words. */
export interface QuoteFinding extends Statement {
  readonly speaker: MeantEntity;
}

/** A figure, as a model says; `what` are its words. */
export interface FigureFinding extends Statement {
  readonly value: number;
  readonly unit: string;
  readonly qualifier: string;
  /** The entity that it measures. */
  readonly of: MeantEntity | null;
}

export interface Findings {
  readonly claims: readonly Finding[];
  readonly quotes: readonly QuoteFinding[];
  readonly figures: readonly FigureFinding[];
}

export const noFindings: Findings = { claims: [], quotes: [], figures: [] };

export function isEmpty({ claims, quotes, figures }: Findings): boolean {
  return claims.length + quotes.length + figures.length === 0;
}

export function joinFindings(all: readonly Findings[]): Findings {
  return {
    claims: all.flatMap(({ claims }) => claims),
    quotes: all.flatMap(({ quotes }) => quotes),
    figures: all.flatMap(({ figures }) => figures),
  };
}

const longestShown = 160;

/** A rejected statement with the reason: its words shortened for display, without control characters for a terminal. */
export function dropped(said: string, why: string): Dropped {
  const words = Array.from(said.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim());
  const shown = words.length > longestShown ? [...words.slice(0, longestShown - 1), '…'] : words;
  return { what: `${modelRule}: ${shown.join('')}`, why };
}
