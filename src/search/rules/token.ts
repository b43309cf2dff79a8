import type { Rule } from './match.js';

/** Matches a word of the name. */
export const token: Rule = function* ({ text }, { vocabulary }) {
  const term = vocabulary.term(text);
  if (term) yield { rule: 'TOKEN', to: text, postings: term.postings, quality: 1000, distance: 0 };
};
