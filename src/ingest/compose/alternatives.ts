import type { Alternative } from '#reader/reading/analysis.js';
import { isHeadNoun, wordsOf, type Lexicon } from '#reader/gazetteer/lexicon.js';
import type { Referent } from '#reader/reading/entities.js';

const most = 3;

/**
 * Entities of the graph of the same kind, the most alike first: those that share at least half of the words of their names, by
 * more than the noun for what they are, and persons whose names sound alike.
 */
export function alternativesTo(lexicon: Lexicon, { kind, names }: Referent): Alternative[] {
  const found = new Map<string, Alternative>();
  const add = (alternative: Alternative): void => {
    if (alternative.score > (found.get(alternative.entity)?.score ?? 0))
      found.set(alternative.entity, alternative);
  };
  for (const name of names) {
    const words = wordsOf(name);
    for (const { entity, text, shared, score } of lexicon.alike(kind, new Set(words)))
      if (!shared.every(isHeadNoun))
        add({ entity, score, reason: `Shares ${shared.join(', ')} with “${text}”.` });
    for (const { entity, text, score } of kind === 'Person' ? lexicon.soundingLike(words) : [])
      add({ entity, score, reason: `Sounds like “${text}”.` });
  }
  return [...found.values()]
    .sort((a, b) => b.score - a.score || (a.entity < b.entity ? -1 : 1))
    .slice(0, most);
}
