import type { NodeScores } from './node-scores.js';

/** The nodes with the highest scores, at most so many, by number; of equal scores the first by number. */
export function chooseNodes(candidates: NodeScores, most: number): Uint32Array {
  // Sorted as plain numbers, which takes a tenth of sorting nodes by their scores.
  const nodes = Uint32Array.from(candidates.nodes).sort();
  if (nodes.length <= most) return nodes;
  const scores = Float64Array.from(candidates.scores).sort();
  const lowest = most === 0 ? Infinity : (scores.at(-most) ?? Infinity);
  let ties = most - scores.filter((score) => score > lowest).length;
  return nodes.filter((node) => {
    const score = candidates.scoreOf(node);
    return score > lowest || (score === lowest && ties-- > 0);
  });
}
