import { degreeOf } from '../compact-graph.js';
import type { Effort } from '../effort.js';
import { uint32At } from '../graph/typed-read.js';
import { Heap } from '../heap.js';
import type { Ground } from './ground.js';
import type { Guide } from './guide.js';
import { compareSteps, isOnPath } from './partial-path.js';
import type { PartialPath } from './partial-path.js';
import { Successors } from './successors.js';

/** So many paths may be on their way at once, some tens of megabytes; more end the search as its budget does. */
const maxOpen = 200_000;

/** A path on its way, and its place among those that continue the same path. */
interface Open extends PartialPath {
  readonly siblings: Float64Array;
  readonly rank: number;
}

/**
 * The simple paths of the guide's length from the cheapest on, those of equal cost in the order of their
 * steps, up to the first that costs the ceiling or more. Ends early where the effort does; what came
 * until then is complete.
 *
 * A best-first search (A*) with the guide as its bound. Of the continuations of a path only the best is
 * opened, and the next best once that is taken up: a hub costs what is used of it.
 */
export async function* searchLength(
  ground: Ground,
  guide: Guide,
  ceiling: () => number,
  effort: Effort,
): AsyncGenerator<PartialPath> {
  const length = guide.length - 1;
  const successors = new Successors(ground, guide);
  const open = new Heap<Open>(
    (a, b) => a.estimate < b.estimate || (a.estimate === b.estimate && compareSteps(a, b) < 0),
  );

  /** Opens the first continuation from this rank on that does not come back to the path. */
  const openNext = (path: PartialPath, siblings: Float64Array, from: number): void => {
    for (let rank = from; rank < siblings.length; rank++) {
      effort.explore(1);
      const { node, relation, estimate } = successors.read(path.node, siblings, rank);
      if (isOnPath(path, node)) continue;
      const cost = path.cost + uint32At(ground.costs, relation);
      const next = { before: path, hops: path.hops + 1, node, relation, cost };
      open.push({ ...next, estimate: path.cost + estimate, siblings, rank });
      return;
    }
  };
  const openContinuations = (path: PartialPath): void => {
    effort.explore(successors.isListed(path) ? 0 : degreeOf(ground.graph, path.node));
    openNext(path, successors.list(path), 0);
  };

  openContinuations(startAt(ground.from));
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (effort.isTurnOver) await effort.rest();
    if (open.size > maxOpen) effort.exhaust('BUDGET');
    if (effort.isExhausted || path.estimate >= ceiling()) return;
    if (path.before !== null) openNext(path.before, path.siblings, path.rank + 1);
    if (path.hops === length) yield path;
    else openContinuations(path);
  }
}

function startAt(node: number): PartialPath {
  return { before: null, hops: 0, node, relation: 0, cost: 0, estimate: 0 };
}
