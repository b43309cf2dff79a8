import { float64At, uint32At } from '../graph/typed-read.js';
import { BreadthFirst } from '../measures/breadth-first.js';
import { exactly } from '../measures/outcome.js';
import type { Outcome } from '../measures/outcome.js';
import { orderOf } from '../measures/projection.js';
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

export const closeness = {
  name: 'CLOSENESS',
  description: 'How near all others are (Wasserman and Faust).',
  label: 'مركزية القرب',
  measure: (projection, rest) => measureCloseness(projection, rest),
  microseconds: (visits) => 0.0115 * visitsOfSearches(visits),
} as const satisfies CentralityDeclaration;

/**
 * Closeness of a node to all others, 0 to 1: one over its mean distance to the nodes that it reaches, times the share of all
 * others that it reaches (S. Wasserman and K. Faust, "Social Network Analysis", 1994, p. 201).
 *
 * On large graphs the mean distance is that to a sample: D. Eppstein and J. Wang, "Fast Approximation of Centrality", Journal
 * of Graph Algorithms and Applications 8(1), 2004. In a component no larger than a sample it is exact. Graphology's version has
 * no sample.
 */
export function measureCloseness(
  projection: Projection,
  rest = neverRests,
  pivotCount = countPivots(projection),
): Outcome {
  const order = orderOf(projection);
  const isExact = pivotCount === order;
  const random = createRandom(randomSeed);
  const search = new BreadthFirst(projection, rest);
  const values = new Float64Array(order);
  for (const component of listComponents(search, order)) {
    const reach = component.length - 1;
    if (reach === 0) continue;
    const pivots = isExact ? component : sample(component, pivotCount, random);
    const means = measureMeanDistances(search, component, pivots);
    for (const node of component) values[node] = reach / (order - 1) / float64At(means, node);
  }
  return isExact
    ? exactly(values)
    : { ...exactly(values), method: 'SAMPLED_PIVOTS', pivots: pivotCount };
}

/** The nodes of each connected component. */
function listComponents(search: BreadthFirst, order: number): readonly Uint32Array[] {
  const isListed = new Uint8Array(order);
  const components: Uint32Array[] = [];
  for (let node = 0; node < order; node++) {
    if (isListed[node] === 1) continue;
    const component = search.run(node).slice().sort();
    for (const member of component) isListed[member] = 1;
    components.push(component);
  }
  return components;
}

/** By node, its mean distance to all others of its component if it is a pivot, else to the pivots. */
function measureMeanDistances(
  search: BreadthFirst,
  component: Uint32Array,
  pivots: Uint32Array,
): Float64Array {
  const sums = new Float64Array(search.distances.length);
  const means = new Float64Array(search.distances.length);
  for (const pivot of pivots) {
    let total = 0;
    for (const node of search.run(pivot)) {
      const distance = uint32At(search.distances, node);
      total += distance;
      sums[node] = float64At(sums, node) + distance;
    }
    means[pivot] = total / (component.length - 1);
  }
  for (const node of component)
    if (means[node] === 0) means[node] = float64At(sums, node) / pivots.length;
  return means;
}
