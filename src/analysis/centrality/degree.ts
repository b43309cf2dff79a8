import { degree as degreesOf } from 'graphology-metrics/centrality/index.js';
import { exactly } from '../measures/outcome.js';
import type { Outcome } from '../measures/outcome.js';
import { orderOf } from '../measures/projection.js';
import type { Projection } from '../measures/projection.js';
import { readByNumber, toGraphology } from '../measures/to-graphology.js';
import type { CentralityDeclaration } from './declaration.js';

export const degree = {
  name: 'DEGREE',
  description: 'The share of the others to which it is directly tied.',
  label: 'مركزية الدرجة',
  measure: (projection) => measureDegree(projection),
} as const satisfies CentralityDeclaration;

/** The share of all other nodes that are a node's neighbours, 0 to 1; 1 for the only node of a graph. */
export function measureDegree(projection: Projection): Outcome {
  const order = orderOf(projection);
  if (order === 1) return exactly(Float64Array.of(1));
  return exactly(readByNumber(degreesOf(toGraphology(projection)), order));
}
