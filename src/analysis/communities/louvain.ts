import louvain from 'graphology-communities-louvain';
import { float64At } from '../graph/typed-read.js';
import type { Outcome } from '../measures/outcome.js';
import { listNodes, orderOf, visitsOf } from '../measures/projection.js';
import type { Projection } from '../measures/projection.js';
import { neverRests } from '../measures/rest.js';
import { createRandom, randomSeed, shuffle } from '../measures/sampling.js';
import { asGraphology } from './as-graphology.js';

/**
 * Maximum nodes and ends of ties over all runs, about a second of work. On small graphs one run is up to 4 % worse than another,
 * so the best of several is taken.
 */
const visitsInAllRuns = 200_000;
const maxRuns = 64;

/** Processor time, as measured, on a graph of so many nodes and ends of relations, or a part of it. */
export function microsecondsOfCommunities(visits: number): number {
  return 3.7 * Math.max(visits, Math.min(maxRuns * visits, visitsInAllRuns));
}

/**
 * The community of each node: a division with far more edges inside communities than expected by chance. The largest community
 * has number 0; of equally large ones, the one with the first node comes first.
 *
 * V. D. Blondel et al., "Fast Unfolding of Communities in Large Networks", Journal of Statistical Mechanics, 2008, P10008, by
 * graphology, its random walk seeded.
 */
export function findCommunities(projection: Projection, rest = neverRests): Outcome {
  const order = orderOf(projection);
  const random = createRandom(randomSeed);
  const rng = () => {
    rest(); // It is asked for before each pass over the nodes.
    return random();
  };
  const divide = () => {
    // The random walk starts anywhere but follows the order of nodes: each run needs its own order.
    const graph = asGraphology(projection, shuffle(listNodes(projection), random));
    // `fastLocalMoves` saves a third of the time but finds worse divisions.
    return louvain.detailed(graph, { getEdgeWeight: null, fastLocalMoves: false, rng });
  };
  const runs = Math.max(1, Math.min(maxRuns, Math.floor(visitsInAllRuns / visitsOf(projection))));
  let best = divide();
  for (let run = 1; run < runs; run++) {
    const next = divide();
    if (next.modularity > best.modularity) best = next;
  }
  return {
    values: renumber(new Float64Array(order).map((_, node) => best.communities[node] ?? 0)),
    method: 'LOUVAIN',
    pivots: null,
    modularity: Number.isNaN(best.modularity) ? null : best.modularity,
  };
}

function renumber(communities: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const sizes = new Map<number, number>();
  for (const community of communities) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  // A map keeps the order in which communities were first met, and sorting keeps it among equals.
  const bySize = [...sizes].sort(([, a], [, b]) => b - a);
  const numbers = new Map(bySize.map(([community], number) => [community, number]));
  return communities.map((_, node) => numbers.get(float64At(communities, node)) ?? 0);
}
