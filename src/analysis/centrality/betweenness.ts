import { float64At, uint32At } from '../graph/typed-read.js';
import { BreadthFirst } from '../measures/breadth-first.js';
import { exactly } from '../measures/outcome.js';
import type { Outcome } from '../measures/outcome.js';
import { listNodes, orderOf } from '../measures/projection.js';
import type { Projection } from '../measures/projection.js';
import {
  createRandom,
  maxExactOrder,
  pivotCount,
  randomSeed,
  sample,
} from '../measures/sampling.js';
import type { CentralityDeclaration } from './declaration.js';

export const betweenness = {
  name: 'BETWEENNESS',
  description: 'The share of shortest paths that lead over it (Freeman).',
  label: 'مركزية الوساطة',
  measure: (projection) => measureBetweenness(projection),
} as const satisfies CentralityDeclaration;

/**
 * The share of all shortest paths between two other nodes that lead through a node, 0 to 1.
 *
 * U. Brandes, "A Faster Algorithm for Betweenness Centrality", Journal of Mathematical Sociology 25(2), 2001. On large graphs
 * it is extrapolated from a sample of nodes: U. Brandes and C. Pich, "Centrality Estimation in Large Networks", International
 * Journal of Bifurcation and Chaos 17(7), 2007. Graphology's version has no sample, and its 32-bit counts of paths overflow on
 * a graph of forty squares in a row.
 */
export function measureBetweenness(projection: Projection, exactUpTo = maxExactOrder): Outcome {
  const order = orderOf(projection);
  const all = listNodes(projection);
  const isExact = order <= exactUpTo;
  const pivots = isExact ? all : sample(all, pivotCount, createRandom(randomSeed));
  const values = sumDependencies(projection, pivots);
  const pairs = (order - 1) * (order - 2);
  const scale = pairs > 0 ? order / pivots.length / pairs : 0;
  const scaled = values.map((value) => value * scale);
  return isExact
    ? exactly(scaled)
    : { ...exactly(scaled), method: 'SAMPLED_PIVOTS', pivots: pivots.length, seed: randomSeed };
}

/** For each node, the sum of its shares in the shortest paths from each pivot to all others. */
function sumDependencies(projection: Projection, pivots: Uint32Array): Float64Array<ArrayBuffer> {
  const order = orderOf(projection);
  const search = new BreadthFirst(projection);
  const sums = new Float64Array(order);
  const pathCounts = new Float64Array(order);
  const shares = new Float64Array(order);
  for (const pivot of pivots) {
    const reached = search.run(pivot);
    for (const node of reached) {
      pathCounts[node] = node === pivot ? 1 : 0;
      shares[node] = 0;
      visitNearer(projection, search.distances, node, (nearer) => {
        pathCounts[node] = float64At(pathCounts, node) + float64At(pathCounts, nearer);
      });
    }
    for (const node of reached.reverse()) {
      const share = (1 + float64At(shares, node)) / float64At(pathCounts, node);
      visitNearer(projection, search.distances, node, (nearer) => {
        shares[nearer] = float64At(shares, nearer) + float64At(pathCounts, nearer) * share;
      });
      if (node !== pivot) sums[node] = float64At(sums, node) + float64At(shares, node);
    }
  }
  return sums;
}

/** Calls back for each neighbour one step nearer to the origin of the distances. */
function visitNearer(
  { starts, neighbours }: Projection,
  distances: Uint32Array,
  node: number,
  visit: (nearer: number) => void,
): void {
  const distance = uint32At(distances, node);
  const end = uint32At(starts, node + 1);
  for (let place = uint32At(starts, node); place < end; place++) {
    const neighbour = uint32At(neighbours, place);
    if (uint32At(distances, neighbour) + 1 === distance) visit(neighbour);
  }
}
