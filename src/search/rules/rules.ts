import { acronym } from './acronym.js';
import { clitic } from './clitic.js';
import { demonym } from './demonym.js';
import type { Rule } from './match.js';
import { numeral } from './numeral.js';
import { plural } from './plural.js';
import { synonym } from './synonym.js';
import { token } from './token.js';
import { transliteration } from './transliteration.js';
import { typo } from './typo.js';

/** All rules of search, except for prefixes, which are too many to list. */
export const searchRules: readonly Rule[] = [
  token,
  clitic,
  numeral,
  plural,
  synonym,
  acronym,
  demonym,
  transliteration,
  typo,
];

/** The rules for incomplete input. */
export const suggestRules: readonly Rule[] = [token, clitic, acronym];
