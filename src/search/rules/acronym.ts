import type { Rule } from './match.js';

const quality = 900;

/** Matches an acronym of the whole name: in its brackets or of its capitals. */
export const acronym: Rule = function* ({ text }, names) {
  const postings = names.abbreviated(text);
  if (postings.length > 0)
    yield { rule: 'ACRONYM', to: text, postings, quality, distance: 0, isWhole: true };
};
