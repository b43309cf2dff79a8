import { float64At, uint32At } from '../graph/typed-read.js';
import { exactly } from '../measures/outcome.js';
import type { Outcome } from '../measures/outcome.js';
import { orderOf } from '../measures/projection.js';
import type { Projection } from '../measures/projection.js';
import { neverRests } from '../measures/rest.js';
import type { CentralityDeclaration } from './declaration.js';

const damping = 0.85;
/** Mean change of a node's value in one step at which the walk is at rest. */
const tolerance = 1e-12;

export const pageRank = {
  name: 'PAGE_RANK',
  description: 'How often a random walk comes to it (damping 0.85).',
  label: ['رتبة الصفحة', 'PageRank'],
  measure: (projection, rest) => measurePageRank(projection, rest),
  microseconds: (visits) => 0.4 * visits,
} as const satisfies CentralityDeclaration;

/** The probability of being at a node after many random steps, 0.85 of them along a tie; the sum over all nodes is 1. */
export function measurePageRank(projection: Projection, rest = neverRests): Outcome {
  const order = orderOf(projection);
  let values = new Float64Array(order).fill(1 / order);
  let change = order === 0 ? -1 : Infinity;
  while (change >= order * tolerance) {
    rest();
    const next = step(projection, values);
    change = values.reduce((sum, value, node) => sum + Math.abs(float64At(next, node) - value), 0);
    values = next;
  }
  return exactly(values);
}

/** The probabilities one random step later; from a node without ties it leads anywhere. */
function step({ starts, neighbours }: Projection, values: Float64Array): Float64Array<ArrayBuffer> {
  const order = values.length;
  const next = new Float64Array(order);
  const isAlone = (_: number, node: number) => starts[node] === starts[node + 1];
  const alone = damping * values.filter(isAlone).reduce((sum, value) => sum + value, 0);
  for (let node = 0; node < order; node++) {
    const start = uint32At(starts, node);
    const end = uint32At(starts, node + 1);
    const share = damping * float64At(values, node) * (1 / (end - start));
    for (let place = start; place < end; place++) {
      const neighbour = uint32At(neighbours, place);
      next[neighbour] = float64At(next, neighbour) + share;
    }
    next[node] = float64At(next, node) + (alone * (1 / order) + (1 - damping) * (1 / order));
  }
  return next;
}
