import { float64At, uint32At } from '../graph/typed-read.js';
import { BreadthFirst } from '../measures/breadth-first.js';
import { exactly } from '../measures/outcome.js';
import type { Outcome } from '../measures/outcome.js';
import { listNodes, orderOf } from '../measures/projection.js';
import type { Projection } from '../measures/projection.js';
import { neverRests } from '../measures/rest.js';
import {
  countPivots,
  createRandom,
  randomSeed,
  sample,
  visitsOfSearches,
} from '../measures/sampling.js';
import type { CentralityDeclaration } from './declaration.js';

export const betweenness = {
  name: 'BETWEENNESS',
  description: 'The share of shortest paths that lead over it (Freeman).',
  label: 'مركزية الوساطة',
  measure: (projection, rest) => measureBetweenness(projection, rest),
  microseconds: (visits) => 0.023 * visitsOfSearches(visits),
} as const satisfies CentralityDeclaration;

/**
 * The share of all shortest paths between two other nodes that lead through a node, 0 to 1.
 *
 * U. Brandes, "A Faster Algorithm for Betweenness Centrality", Journal of Mathematical Sociology 25(2), 2001. On large graphs
 * it is extrapolated from a sample of nodes: U. Brandes and C. Pich, "Centrality Estimation in Large Networks", International
 * Journal of Bifurcation and Chaos 17(7), 2007. Graphology's version has no sample, and its 32-bit counts of paths overflow on
 * a graph of forty squares in a row.
 */
export function measureBetweenness(
  projection: Projection,
  rest = neverRests,
  pivotCount = countPivots(projection),
): Outcome {
  const order = orderOf(projection);
  const all = listNodes(projection);
  const isExact = pivotCount === order;
  const pivots = isExact ? all : sample(all, pivotCount, createRandom(randomSeed));
  const values = sumDependencies(projection, new BreadthFirst(projection, rest), pivots);
  const pairs = (order - 1) * (order - 2);
  const scale = pairs > 0 ? order / pivots.length / pairs : 0;
  const scaled = values.map((value) => value * scale);
  return isExact
    ? exactly(scaled)
    : { ...exactly(scaled), method: 'SAMPLED_PIVOTS', pivots: pivotCount };
}

/** For each node, the sum of its shares in the shortest paths from each pivot to all others. */
function sumDependencies(
  projection: Projection,
  search: BreadthFirst,
  pivots: Uint32Array,
): Float64Array<ArrayBuffer> {
  const { starts, neighbours } = projection;
  const { distances, pathCounts } = search;
  const sums = new Float64Array(orderOf(projection));
  const shares = new Float64Array(orderOf(projection));
  for (const pivot of pivots) {
    const reached = search.run(pivot);
    for (const node of reached) shares[node] = 0;
    for (const node of reached.reverse()) {
      const distance = uint32At(distances, node);
      const share = (1 + float64At(shares, node)) / float64At(pathCounts, node);
      const end = uint32At(starts, node + 1);
      for (let place = uint32At(starts, node); place < end; place++) {
        const neighbour = uint32At(neighbours, place);
        if (uint32At(distances, neighbour) + 1 === distance)
          shares[neighbour] =
            float64At(shares, neighbour) + float64At(pathCounts, neighbour) * share;
      }
      if (node !== pivot) sums[node] = float64At(sums, node) + float64At(shares, node);
    }
  }
  return sums;
}
