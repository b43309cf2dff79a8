import { noTerms, useTerms } from '../../data/terms.js';
import type { Asked } from '../../data/use-answer.js';

/** An answer that needs the vocabulary, once both have arrived. */
export function useWithTerms<Data>(asked: Asked<Data>): Asked<Data> {
  return useTerms() === noTerms ? { ...asked, answer: undefined, isLoading: true } : asked;
}
