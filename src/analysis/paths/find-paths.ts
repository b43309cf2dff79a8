import { findNode, nodeIdAt, relationAt, relationsBetween } from '../compact-graph.js';
import type { CompactGraph, GraphRelation } from '../compact-graph.js';
import { Effort } from '../effort.js';
import type { EffortReport } from '../effort.js';
import { GraphFilter } from '../graph-filter.js';
import { relationCosts, scoreOf } from '../relation-cost.js';
import { buildCostBounds, Cone, type SearchSpace } from './cost-bounds.js';
import { checkPathQuestion, comparePlaces } from './path-question.js';
import type { PathPlace, PathQuestion } from './path-question.js';
import { listSteps, searchLength, type PartialPath } from './search-length.js';

/** A path: a chain of nodes, with a hop between each two adjacent ones. */
export interface GraphPath {
  /** Ids. */
  readonly nodes: readonly string[];
  /** For each hop, all requested relations between its two nodes, in either direction. */
  readonly hops: readonly (readonly GraphRelation[])[];
  /** Above 0 up to 1; higher is more telling, see `relationCosts`. The most telling relation of each hop counts. */
  readonly score: number;
  readonly place: PathPlace;
}

export interface PathAnswer extends EffortReport {
  readonly paths: readonly GraphPath[];
  /** True if there are surely more; always false unless asked for. */
  readonly hasMore: boolean;
}

/**
 * The best simple paths between two nodes, in either direction of relations. The order is deterministic: by the rank, then hop
 * by hop by node. An unknown id has no paths.
 *
 * Grows both ends layer by layer, the cheaper one first, and searches the paths of each length once the ends have met. So the
 * result is complete up to the length at which the effort ended. Fails with `BAD_INPUT` for an invalid question.
 */
export async function findPaths(graph: CompactGraph, question: PathQuestion): Promise<PathAnswer> {
  checkPathQuestion(question);
  const filter = new GraphFilter(graph, question);
  const effort = await Effort.begin(question);
  const [from, to] = [findNode(graph, question.from), findNode(graph, question.to)];
  if (from === null || to === null || !filter.knowsNode(from) || !filter.knowsNode(to))
    return { paths: [], hasMore: false, ...effort.report };
  const costs = await relationCosts(graph);
  const space: SearchSpace = { graph, filter, direction: 'BOTH', costs, from, to };
  const found = await search(space, question, effort);
  return {
    paths: found.slice(0, question.limit).map((path) => describe(space, path)),
    hasMore: found.length > question.limit,
    ...effort.report,
  };
}

async function search(
  space: SearchSpace,
  question: PathQuestion,
  effort: Effort,
): Promise<readonly PathPlace[]> {
  const found = new FoundPaths(question);
  const cones = { forward: new Cone(space, space.from), backward: new Cone(space, space.to) };
  for (let length = 1; length <= question.maxHops; length++) {
    if (length > 1) await growCheaper(cones, effort);
    if (effort.isExhausted || isClosed(cones)) break;
    if (length < found.leastLength) continue;
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

/** Whether one end cannot grow: then no longer path exists. */
function isClosed({ forward, backward }: { forward: Cone; backward: Cone }): boolean {
  return forward.frontier.length === 0 || backward.frontier.length === 0;
}

function describe({ graph, filter }: SearchSpace, place: PathPlace): GraphPath {
  const { nodes, cost } = place;
  const hops = nodes.slice(1).map((node, i) => relationsBetween(graph, nodes[i] ?? node, node));
  return {
    nodes: nodes.map((node) => nodeIdAt(graph, node)),
    hops: hops.map((relations) =>
      relations
        .filter((relation) => filter.allowsRelation(relation))
        .map((relation) => relationAt(graph, relation)),
    ),
    score: scoreOf(cost),
    place,
  };
}

/**
 * The best paths so far. They arrive by length, and within a length by cost, so a path is better than a later one by no more
 * than its cost.
 */
class FoundPaths {
  readonly #question: PathQuestion;
  readonly #limit: number;
  #paths: PathPlace[] = [];

  constructor(question: PathQuestion) {
    this.#question = question;
    this.#limit = question.limit + (question.looksForMore === true ? 1 : 0);
  }

  get paths(): readonly PathPlace[] {
    return this.#paths;
  }

  /** The least length of paths that may still be wanted. */
  get leastLength(): number {
    const { rank, after } = this.#question;
    return rank === 'SHORTEST' && after ? after.nodes.length - 1 : 1;
  }

  /** The cost from which on a path is not wanted. */
  get ceiling(): number {
    if (this.#paths.length < this.#limit) return Infinity;
    return this.#question.rank === 'SHORTEST' ? 0 : (this.#paths.at(-1)?.cost ?? 0);
  }

  /** Whether no longer path is wanted. */
  get isComplete(): boolean {
    return this.ceiling === 0;
  }

  add(path: PartialPath): void {
    const { rank, after } = this.#question;
    const found = { cost: path.cost, nodes: listSteps(path).map(({ node }) => node) };
    if (after && comparePlaces(rank, found, after) <= 0) return;
    const place = rank === 'SHORTEST' ? -1 : this.#paths.findIndex(({ cost }) => cost > found.cost);
    this.#paths.splice(place === -1 ? this.#paths.length : place, 0, found);
    this.#paths = this.#paths.slice(0, this.#limit);
  }
}
