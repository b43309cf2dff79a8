import type { Reading } from '../reading/reading.js';
import { wordAt } from '../../shared/text/words/tokens.js';

/** `Blue Quay, a shipping company`. */
export function isCompanyBehind({ tokens }: Reading, at: number): boolean {
  if (wordAt(tokens, at) !== ',' || !/^an?$/u.test(wordAt(tokens, at + 1))) return false;
  for (let place = at + 2; place < at + 7; place += 1) {
    const word = wordAt(tokens, place);
    if (companies.test(word)) return true;
    if (tokens[place]?.kind !== 'WORD' || /^(?:of|for|who|which|that|from|in)$/u.test(word))
      return false;
  }
  return false;
}

const companies =
  /^(?:company|firm|start-?up|charity|ngo|non-profit|nonprofit|cooperative|consultancy|publisher|manufacturer|operator|think-?tank|agency|network|institute|foundation|association|bank|enterprise|business|group|organisation|organization)$/u;
