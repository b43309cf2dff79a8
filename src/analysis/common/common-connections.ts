import { KnownError } from '../../shared/errors.js';
import { compareTexts } from '#text/compare-texts.js';
import { getOrMake } from '#text/get-or-make.js';
import { groupBy } from '#text/group-by.js';
import { checkRange } from '../../shared/check-range.js';
import { findNode, kindAt, nodeIdAt, relationAt, typeAt } from '../compact-graph.js';
import type { CompactGraph, GraphRelation } from '../compact-graph.js';
import { Effort } from '../effort.js';
import type { EffortOptions, EffortReport } from '../effort.js';
import { GraphFilter } from '../graph-filter.js';
import type { GraphFilterOptions } from '../graph-filter.js';
import { uint32At } from '../graph/typed-read.js';
import { relationCosts, scoreOf } from '../relation-cost.js';
import { visitRelations } from '../visit-relations.js';
import type { Walk } from '../visit-relations.js';
import { nameWays } from './ways.js';
import type { Side, Way } from './ways.js';

export const maxConnections = 1_000;

/** `kinds` are those of the shared nodes. */
export interface ConnectionsQuestion extends GraphFilterOptions, EffortOptions {
  readonly a: string;
  readonly b: string;
  /** Maximum number of connections; by default 100. */
  readonly limit?: number | undefined;
}

/** A node that both actors are related to. */
export interface Connection {
  readonly id: string;
  readonly kind: string;
  readonly ways: readonly Way[];
  /** All relations between it and `a`, and between it and `b`, in either direction. */
  readonly ofA: readonly GraphRelation[];
  readonly ofB: readonly GraphRelation[];
  /** Above 0; the degree-weighted count of the ways through it between the actors. */
  readonly score: number;
}

/** How many nodes of a kind are related to both actors, and to one alone. */
export interface SharedCount {
  readonly kind: string;
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
}

export interface ConnectionsAnswer extends EffortReport {
  /** Sorted by descending score, then by id. */
  readonly connections: readonly Connection[];
  /** Number of connections without the limit. */
  readonly totalCount: number;
  /** By kind, in its order. */
  readonly kinds: readonly SharedCount[];
}

/** A node and its relations to the two actors, by index. */
interface Shared {
  readonly node: number;
  readonly ofA: number[];
  readonly ofB: number[];
}

/**
 * Nodes that two nodes are both related to, with the relations on both sides and the ways of sharing. An unknown id shares
 * nothing. Fails with `BAD_INPUT` for an invalid question.
 */
export async function findCommonConnections(
  graph: CompactGraph,
  question: ConnectionsQuestion,
): Promise<ConnectionsAnswer> {
  const limit = checkConnectionsQuestion(question);
  const filter = new GraphFilter(graph, question);
  const effort = await Effort.begin(question);
  const [a, b] = [findNode(graph, question.a), findNode(graph, question.b)];
  const isKnown = a !== null && b !== null && filter.knowsNode(a) && filter.knowsNode(b);
  const found = isKnown ? await findTied({ graph, filter, direction: 'BOTH' }, [a, b], effort) : [];
  const shared = found.filter(({ ofA, ofB }) => ofA.length > 0 && ofB.length > 0);
  const score = scoreBy(await relationCosts(graph));
  const ranked = shared
    .map((item) => ({ ...item, score: score(item) }))
    .sort((x, y) => y.score - x.score || x.node - y.node);
  return {
    connections: ranked.slice(0, limit).map((item) => describe(graph, item, item.score)),
    totalCount: ranked.length,
    kinds: countKinds(graph, found),
    ...effort.report,
  };
}

/** The number of connections to find. Throws `BAD_INPUT` for an invalid question. */
export function checkConnectionsQuestion({
  a,
  b,
  limit = 100,
}: Pick<ConnectionsQuestion, 'a' | 'b' | 'limit'>): number {
  if (a === b)
    throw new KnownError('BAD_INPUT', `a and b must be two different nodes; both are "${a}".`);
  checkRange('first', limit, { from: 1, to: maxConnections });
  return limit;
}

/** Lists the neighbours of both actors, each with its relations to them. */
async function findTied(
  walk: Walk,
  actors: readonly [number, number],
  effort: Effort,
): Promise<readonly Shared[]> {
  const found = new Map<number, Shared>();
  for (const [place, actor] of actors.entries())
    await visitRelations(walk, [actor], effort, (_, node, relation) => {
      if (actors.includes(node) || !walk.filter.allowsNode(node)) return;
      const tied = getOrMake(found, node, () => ({ node, ofA: [], ofB: [] }));
      (place === 0 ? tied.ofA : tied.ofB).push(relation);
    });
  return [...found.values()];
}

function countKinds(graph: CompactGraph, tied: readonly Shared[]): readonly SharedCount[] {
  const byKind = groupBy(tied, ({ node }) => kindAt(graph, node));
  return Array.from(byKind, ([kind, those]) => {
    const onlyA = those.filter(({ ofB }) => ofB.length === 0).length;
    const onlyB = those.filter(({ ofA }) => ofA.length === 0).length;
    return { kind, both: those.length - onlyA - onlyB, onlyA, onlyB };
  }).sort((x, y) => compareTexts(x.kind, y.kind));
}

function scoreBy(costs: Uint32Array): (shared: Shared) => number {
  const sum = (relations: readonly number[]) =>
    relations.reduce((total, relation) => total + scoreOf(uint32At(costs, relation)), 0);
  return ({ ofA, ofB }) => sum(ofA) * sum(ofB);
}

function describe(graph: CompactGraph, { node, ofA, ofB }: Shared, score: number): Connection {
  const sideOf = (relation: number): Side => ({
    type: typeAt(graph, relation),
    isOut: uint32At(graph.targets, relation) === node,
  });
  return {
    id: nodeIdAt(graph, node),
    kind: kindAt(graph, node),
    ways: nameWays(ofA.map(sideOf), ofB.map(sideOf)),
    ofA: ofA.map((relation) => relationAt(graph, relation)),
    ofB: ofB.map((relation) => relationAt(graph, relation)),
    score,
  };
}
