import type { GraphVersion } from '../../store/graph-reader.js';
import {
  findNode,
  kindAt,
  nodeIdAt,
  relationAt,
  type CompactGraph,
  type GraphRelation,
} from '../compact-graph.js';
import { Effort, type EffortReport, type Exhaustion } from '../effort.js';
import { GraphFilter } from '../graph-filter.js';
import { visitAmong, type Walk } from '../visit-relations.js';
import { countLeft, nothingLeft, type Left } from './count-left.js';
import { checkExpandQuestion, roomFor, type ExpandQuestion } from './expand-question.js';
import { Growth, type Taken } from './growth.js';

export interface Neighbour {
  readonly id: string;
  readonly kind: string;
  /** Hops from the nearest seed. */
  readonly distance: number;
  /** Above 0; the degree-weighted count of the shortest paths from the seeds, 1 for a seed. */
  readonly score: number;
}

export interface Neighbourhood extends EffortReport<Exhaustion | 'MAX_NODES'> {
  /** The version of the searched graph. */
  readonly version: GraphVersion;
  /** By distance, then by id. */
  readonly nodes: readonly Neighbour[];
  /** All requested relations between these nodes, by source, target, type and id. */
  readonly relations: readonly GraphRelation[];
  /** Counts of the nodes and relations left out by maxNodes, if asked for; a lower bound if the effort ended. */
  readonly left: Left;
  /** Seeds that are not in the graph, or not in the dataset. */
  readonly unknownSeeds: readonly string[];
}

/**
 * The nodes within some hops of the seeds and all relations between them. Nearest nodes come first; if not all of one distance
 * fit, those with the highest scores are taken and nothing beyond. The relations are complete even if the effort ended. Fails
 * with `BAD_INPUT` for an invalid question.
 */
export async function expand(
  graph: CompactGraph,
  question: ExpandQuestion,
): Promise<Neighbourhood> {
  checkExpandQuestion(question);
  const filter = new GraphFilter(graph, question);
  const { direction = 'BOTH', leftSeeds: moreSeeds = [] } = question;
  const walk: Walk = { graph, filter, direction };
  const { seeds, unknownSeeds } = findSeeds(walk, question.seeds);
  const { seeds: leftSeeds } = findSeeds(walk, moreSeeds);
  const effort = await Effort.begin(question);
  const growth = new Growth(walk, seeds, roomFor(question));
  await growAll(growth, question.hops, effort);
  const isCut = growth.isFull || moreSeeds.length > 0;
  const relations = await findRelationsAmong(walk, growth.taken);
  const whole = { walk, seeds: [...seeds, ...leftSeeds], hops: question.hops };
  const isCounted = isCut && question.countsLeft === true;
  const left = isCounted ? await countLeft(whole, growth.taken, effort) : nothingLeft;
  const { exploredCount, truncatedBy } = effort.report;
  return {
    version: graph.version,
    nodes: listNodes(graph, growth.taken),
    relations: relations.map((relation) => relationAt(graph, relation)),
    left,
    unknownSeeds,
    exploredCount,
    partial: truncatedBy !== null || isCut,
    truncatedBy: truncatedBy ?? (isCut ? 'MAX_NODES' : null),
  };
}

async function growAll(growth: Growth, hops: number, effort: Effort): Promise<void> {
  for (let hop = 1; hop <= hops && !growth.isFull && !effort.isExhausted; hop++)
    await growth.grow(hop, effort);
}

function findSeeds(
  { graph, filter }: Walk,
  ids: readonly string[],
): { seeds: Uint32Array; unknownSeeds: readonly string[] } {
  const seeds = new Set<number>();
  const unknownSeeds: string[] = [];
  for (const id of new Set(ids)) {
    const node = findNode(graph, id);
    if (node !== null && filter.knowsNode(node)) seeds.add(node);
    else unknownSeeds.push(id);
  }
  return { seeds: Uint32Array.from(seeds).sort(), unknownSeeds };
}

/** All relations among the nodes, without a limit. */
async function findRelationsAmong(
  walk: Walk,
  nodes: ReadonlyMap<number, unknown>,
): Promise<readonly number[]> {
  const found: number[] = [];
  const effort = await Effort.begin({ budget: Infinity });
  await visitAmong(walk, nodes, effort, (relation) => found.push(relation));
  return found;
}

function listNodes(graph: CompactGraph, taken: ReadonlyMap<number, Taken>): readonly Neighbour[] {
  return [...taken]
    .sort(([a, { distance: far }], [b, { distance: near }]) => far - near || a - b)
    .map(([node, { distance, score }]) => ({
      id: nodeIdAt(graph, node),
      kind: kindAt(graph, node),
      distance,
      score,
    }));
}
