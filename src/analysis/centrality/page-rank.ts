import { pagerank } from 'graphology-metrics/centrality/index.js';
import { exactly } from '../measures/outcome.js';
import type { Outcome } from '../measures/outcome.js';
import { orderOf } from '../measures/projection.js';
import type { Projection } from '../measures/projection.js';
import { readByNumber, toGraphology } from '../measures/to-graphology.js';
import type { CentralityDeclaration } from './declaration.js';

const options = { getEdgeWeight: null, alpha: 0.85, tolerance: 1e-12, maxIterations: 1_000 };

export const pageRank = {
  name: 'PAGE_RANK',
  description: 'How often a random walk comes to it (damping 0.85).',
  label: ['رتبة الصفحة', 'PageRank'],
  measure: (projection) => measurePageRank(projection),
} as const satisfies CentralityDeclaration;

/** The probability of being at a node after many random steps, 0.85 of them along an edge; the sum over all nodes is 1. */
export function measurePageRank(projection: Projection): Outcome {
  const order = orderOf(projection);
  if (order === 0) return exactly(new Float64Array(0));
  return exactly(readByNumber(pagerank(toGraphology(projection), options), order));
}
