import type { Alternative } from '../reading/analysis.js';
import { wordsOf, type Lexicon } from '../gazetteer/lexicon.js';
import type { Referent } from '../reading/entities.js';

const most = 3;

/** Entities of the graph of the same kind that share at least half of the words of their names, the most alike first. */
export function alternativesTo(lexicon: Lexicon, { kind, names }: Referent): Alternative[] {
  const found = new Map<string, Alternative>();
  for (const name of names)
    for (const { entity, text, shared, score } of lexicon.alike(kind, new Set(wordsOf(name)))) {
      if (score <= (found.get(entity)?.score ?? 0)) continue;
      found.set(entity, { entity, score, reason: `Shares ${shared.join(', ')} with “${text}”.` });
    }
  return [...found.values()]
    .sort((a, b) => b.score - a.score || (a.entity < b.entity ? -1 : 1))
    .slice(0, most);
}
