import { editDistance } from './edit-distance.js';
import type { Vocabulary } from './vocabulary/vocabulary.js';

/** Number of letters for which one may be wrong. */
const lettersOfEdit = 3;
const maxEdits = 3;

/** The word of names most like a word that is in none; the first of equally near ones; undefined if none is near. */
export function nearestWord(word: string, vocabulary: Vocabulary): string | undefined {
  const most = Math.min(maxEdits, Math.floor(word.length / lettersOfEdit));
  if (most === 0) return undefined;
  let best: string | undefined;
  let least = most + 1;
  for (const { text, terms } of vocabulary.formsNear(word, most)) {
    if (!terms.some(({ names }) => names > 0)) continue;
    const distance = editDistance(word, text, most);
    if (distance > least || (distance === least && best !== undefined && best < text)) continue;
    if (distance > most) continue;
    best = text;
    least = distance;
  }
  return best;
}
