import { englishForums, englishOrganisations, englishStates } from '../lexicon/names.js';
import type { Token } from '../text/tokens.js';

/** The noun of a body, forum or state, which says what a name in English names. */
export function isHead(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const { folded } = token;
  return englishOrganisations.has(folded) || englishForums.has(folded) || englishStates.has(folded);
}
