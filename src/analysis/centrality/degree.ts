import { uint32At } from '../graph/typed-read.js';
import { exactly } from '../measures/outcome.js';
import type { Outcome } from '../measures/outcome.js';
import { orderOf } from '../measures/projection.js';
import type { Projection } from '../measures/projection.js';
import type { CentralityDeclaration } from './declaration.js';

export const degree = {
  name: 'DEGREE',
  description: 'The share of the others to which it is directly tied.',
  label: 'مركزية الدرجة',
  measure: (projection) => measureDegree(projection),
  microseconds: (visits) => 0.01 * visits,
} as const satisfies CentralityDeclaration;

/** The share of all other nodes that are a node's neighbours, 0 to 1; 1 for the only node of a graph. */
export function measureDegree(projection: Projection): Outcome {
  const order = orderOf(projection);
  if (order === 1) return exactly(Float64Array.of(1));
  const { starts } = projection;
  const degreeOf = (node: number) => uint32At(starts, node + 1) - uint32At(starts, node);
  return exactly(new Float64Array(order).map((_, node) => degreeOf(node) / (order - 1)));
}
