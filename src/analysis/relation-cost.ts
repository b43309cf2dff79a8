import { getOrMake } from '#text/get-or-make.js';
import { takeSteps, Turn } from '../shared/turn.js';
import type { CompactGraph } from './compact-graph.js';
import { addAt, uint32At, uint8At } from './graph/typed-read.js';

/**
 * Costs are whole multiples of this fraction of a natural logarithm. So sums are independent of the order of terms and of the
 * machine, and equal paths have equal costs.
 */
const units = 2 ** 20;

/** The damping that Himmelstein and Baranzini found best. */
const damping = 0.4;

/** Pure cache: the costs follow from the immutable graph alone and go with it. */
const known = new WeakMap<CompactGraph, Promise<Uint32Array>>();

/**
 * The cost of each relation in a path: the more relations of its type leave its source and reach its target, the less telling
 * it is and the more it costs.
 *
 * It is -ln of the relation's share in the path-degree product, (out-degree · in-degree)^-0.4 by type, of D. S. Himmelstein and
 * S. E. Baranzini, "Heterogeneous Network Edge Prediction", PLOS Computational Biology 11(7), 2015, e1004259. Degrees are those
 * of the whole graph, so a score means the same under any filter. Computed once for each graph, in turns with the event loop.
 */
export function relationCosts(graph: CompactGraph): Promise<Uint32Array> {
  return getOrMake(known, graph, () => computeCosts(graph));
}

/** The path-degree product, above 0 up to 1, of relations with this total cost. */
export function scoreOf(cost: number): number {
  return Math.exp(-cost / units);
}

async function computeCosts(graph: CompactGraph): Promise<Uint32Array> {
  const costs = new Uint32Array(graph.size);
  const costOfDegree = memoize((degree) => Math.round(damping * Math.log(degree) * units));
  const turn = new Turn();
  const { sources, targets } = graph;
  for (const ends of [sources, targets]) {
    const degrees = new Uint32Array(graph.typeNames.length);
    await takeSteps(graph.order, turn, (node) => {
      degrees.fill(0);
      visit(graph, node, ends, (_, type) => {
        addAt(degrees, type, 1);
      });
      visit(graph, node, ends, (relation, type) => {
        addAt(costs, relation, costOfDegree(uint32At(degrees, type)));
      });
    });
  }
  return costs;
}

/** Calls back for each relation that has the node at this end. */
function visit(
  { incidence, relationTypes }: CompactGraph,
  node: number,
  ends: Uint32Array,
  take: (relation: number, type: number) => void,
): void {
  const end = uint32At(incidence.starts, node + 1);
  for (let i = uint32At(incidence.starts, node); i < end; i++) {
    const relation = uint32At(incidence.relations, i);
    if (uint32At(ends, relation) === node) take(relation, uint8At(relationTypes, relation));
  }
}

function memoize(compute: (degree: number) => number): (degree: number) => number {
  const values: number[] = [];
  return (degree) => (values[degree] ??= compute(degree));
}
