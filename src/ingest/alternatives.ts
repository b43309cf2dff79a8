import type { Alternative } from './analysis.js';
import { wordsOf, type Lexicon } from './gazetteer/lexicon.js';
import type { Referent } from './reading/entities.js';

const leastScore = 0.5;
const most = 3;

/** Entities of the graph of the same kind that share at least half of the words of their names, the most alike first. */
export function alternativesTo(lexicon: Lexicon, { kind, names }: Referent): Alternative[] {
  const found = new Map<string, Alternative>();
  for (const name of names) {
    const own = new Set(wordsOf(name));
    for (const [entity, known] of lexicon.namesOfKind(kind)) {
      const words = new Set(wordsOf(known));
      const shared = [...words].filter((word) => own.has(word));
      const score = shared.length / new Set([...words, ...own]).size;
      if (score < leastScore || score <= (found.get(entity)?.score ?? 0)) continue;
      found.set(entity, { entity, score, reason: `Shares ${shared.join(', ')} with “${known}”.` });
    }
  }
  return [...found.values()]
    .sort((a, b) => b.score - a.score || (a.entity < b.entity ? -1 : 1))
    .slice(0, most);
}
