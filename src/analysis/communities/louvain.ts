import louvain from 'graphology-communities-louvain';
import { float64At } from '../graph/typed-read.js';
import type { Outcome } from '../measures/outcome.js';
import { orderOf } from '../measures/projection.js';
import type { Projection } from '../measures/projection.js';
import { createRandom, SEED } from '../measures/seeded-random.js';
import { readByNumber, toGraphology } from '../measures/to-graphology.js';

/**
 * The community of each node: a division in which far more edges lie inside communities than chance would
 * have it. The largest community has number 0; of equally large ones the one with the first node comes first.
 *
 * V. D. Blondel et al., "Fast Unfolding of Communities in Large Networks", Journal of Statistical
 * Mechanics, 2008, P10008, by graphology, its random walk seeded.
 */
export function findCommunities(projection: Projection): Outcome {
  const found = louvain.detailed(toGraphology(projection), {
    getEdgeWeight: null,
    rng: createRandom(SEED),
  });
  return {
    values: renumber(readByNumber(found.communities, orderOf(projection))),
    method: 'LOUVAIN',
    pivots: null,
    seed: SEED,
    modularity: Number.isNaN(found.modularity) ? null : found.modularity,
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
