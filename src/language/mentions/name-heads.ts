import { englishForums, englishOrganisations, englishStates } from '../lexicon/names.js';
import type { Token } from '../../shared/text/words/tokens.js';

/** The noun of a body, forum or state, which determines the kind of an English name. */
export function isHead(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const { folded } = token;
  return englishOrganisations.has(folded) || englishForums.has(folded) || englishStates.has(folded);
}
