import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Terms } from '#text/saying/terms.js';

export type { Terms } from '#text/saying/terms.js';

/** Stands in until the vocabulary arrives. */
export const noTerms: Terms = {
  kind: (id) => id,
  kinds: (id) => id,
  relation: (id) => id,
  isSymmetric: () => false,
  predicate: (id) => id,
  value: (_list, id) => id,
  unit: () => undefined,
  page: () => undefined,
  expected: () => [],
};

export const TermsContext = createContext<Terms>(noTerms);

export const useTerms = (): Terms => useContext(TermsContext);
