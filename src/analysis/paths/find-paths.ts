import { findNode, nodeIdAt, relationAt } from '../compact-graph.js';
import type { CompactGraph, GraphRelation } from '../compact-graph.js';
import { Effort } from '../effort.js';
import type { EffortReport } from '../effort.js';
import { GraphFilter } from '../graph-filter.js';
import { relationCosts, scoreOf } from '../relation-cost.js';
import { buildCostBounds, Cone, type SearchSpace } from './cost-bounds.js';
import { checkPathQuestion, type PathQuestion, type PathRank } from './path-question.js';
import { listSteps, searchLength, type PartialPath } from './search-length.js';

/** A path: one relation fewer than nodes, each relation between two nodes that follow one another. */
export interface GraphPath {
  /** Ids. */
  readonly nodes: readonly string[];
  readonly relations: readonly GraphRelation[];
  /** Above 0 up to 1; higher tells more: see `relationCosts`. */
  readonly score: number;
}

export interface PathAnswer extends EffortReport {
  readonly paths: readonly GraphPath[];
}

/**
 * The best simple paths between two nodes, relations taken either way and each of several relations
 * between the same nodes on its own, in a deterministic order: by the rank, then hop by hop by node and
 * relation. An id that is not in the graph has no paths.
 *
 * Grows both ends layer by layer, the cheaper one first, and searches the paths of each length once the
 * ends have met. So what is found is complete up to the length at which the effort ended. Fails with
 * `BAD_INPUT` where the question makes no sense.
 */
export async function findPaths(graph: CompactGraph, question: PathQuestion): Promise<PathAnswer> {
  checkPathQuestion(question);
  const filter = new GraphFilter(graph, question);
  const effort = await Effort.begin(question);
  const [from, to] = [findNode(graph, question.from), findNode(graph, question.to)];
  if (from === null || to === null || !filter.knowsNode(from) || !filter.knowsNode(to))
    return { paths: [], ...effort.report };
  const costs = await relationCosts(graph);
  const space: SearchSpace = { graph, filter, direction: 'BOTH', costs, from, to };
  const found = await search(space, question, effort);
  return { paths: found.map((path) => describe(graph, path)), ...effort.report };
}

async function search(
  space: SearchSpace,
  { maxHops, rank, limit }: PathQuestion,
  effort: Effort,
): Promise<readonly PartialPath[]> {
  const found = new FoundPaths(rank, limit);
  const cones = { forward: new Cone(space, space.from), backward: new Cone(space, space.to) };
  for (let length = 1; length <= maxHops; length++) {
    if (length > 1) await growCheaper(cones, effort);
    if (effort.isExhausted || isClosed(cones)) break;
    const bounds = await buildCostBounds(space, cones, effort);
    if (bounds === null) continue;
    for await (const path of searchLength(space, bounds, () => found.ceiling, effort))
      found.add(path);
    if (found.isComplete) break;
  }
  return found.paths;
}

async function growCheaper(
  { forward, backward }: { forward: Cone; backward: Cone },
  effort: Effort,
): Promise<void> {
  const cheaper = forward.measureGrowth() <= backward.measureGrowth() ? forward : backward;
  await cheaper.grow(effort);
}

/** Whether one end has no way on: then no longer path exists either. */
function isClosed({ forward, backward }: { forward: Cone; backward: Cone }): boolean {
  return forward.frontier.length === 0 || backward.frontier.length === 0;
}

function describe(graph: CompactGraph, path: PartialPath): GraphPath {
  const steps = listSteps(path);
  return {
    nodes: steps.map(({ node }) => nodeIdAt(graph, node)),
    relations: steps.slice(1).map(({ relation }) => relationAt(graph, relation)),
    score: scoreOf(path.cost),
  };
}

/**
 * The best paths so far. They come length by length, and of one length from the cheapest on, so a path is
 * better than a later one by no more than its cost.
 */
class FoundPaths {
  readonly #rank: PathRank;
  readonly #limit: number;
  #paths: PartialPath[] = [];

  constructor(rank: PathRank, limit: number) {
    this.#rank = rank;
    this.#limit = limit;
  }

  get paths(): readonly PartialPath[] {
    return this.#paths;
  }

  /** A path that costs this much or more is no longer wanted. */
  get ceiling(): number {
    if (this.#paths.length < this.#limit) return Infinity;
    return this.#rank === 'SHORTEST' ? 0 : (this.#paths.at(-1)?.cost ?? 0);
  }

  /** Whether no longer path is wanted. */
  get isComplete(): boolean {
    return this.ceiling === 0;
  }

  add(path: PartialPath): void {
    const place =
      this.#rank === 'SHORTEST' ? -1 : this.#paths.findIndex(({ cost }) => cost > path.cost);
    this.#paths.splice(place === -1 ? this.#paths.length : place, 0, path);
    this.#paths = this.#paths.slice(0, this.#limit);
  }
}
