import { readFile } from 'node:fs/promises';
import { graphOfRecords } from '../../../fixtures/graphs/graph-of.js';
import type { CompactGraph } from '../../../../src/analysis/compact-graph.js';
import { randomEdges } from './random-edges.js';

/** NetworkX's results for a graph, by `make.py`. */
export interface Expected {
  readonly order: number;
  readonly edges?: readonly (readonly [number, number])[];
  readonly generator?: { readonly seed: number; readonly size: number };
  /** How many edges the simple undirected graph has. */
  readonly size: number;
  readonly degree: readonly number[];
  readonly closeness: readonly number[];
  readonly betweenness: readonly number[];
  readonly pageRank: readonly number[];
  readonly modularity: number | null;
}

export const expectedGraphs = [
  'alone',
  'pair',
  'no-edges',
  'path',
  'star',
  'bridge',
  'parts',
  'karate',
  'squares',
  'random-300',
  'random-2000',
] as const;

/** The tables by the names of their graphs. */
export async function readExpected(name: (typeof expectedGraphs)[number]): Promise<Expected> {
  const url = new URL(`./${name}.json`, import.meta.url);
  return parse(await readFile(url, 'utf8'));
}

const parse: (text: string) => Expected = JSON.parse;

/**
 * The graph of the same edges as relations: each third one twice and once against its direction, and some
 * from a node to itself, none of which shows in the simple undirected graph.
 */
export function graphOfExpected({ order, edges, generator }: Expected): Promise<CompactGraph> {
  const listed = edges ?? (generator ? randomEdges(generator.seed, order, generator.size) : []);
  const doubled = listed.flatMap(([a, b], i) =>
    i % 3 === 0 ? [[a, b] as const, [b, a] as const, [a, a] as const] : [[a, b] as const],
  );
  return graphOfRecords(
    Array.from({ length: order }, (_, i) => ({ id: idOf(i), kind: 'Thing', datasets: [] })),
    doubled.map(([a, b], i) => ({
      id: `relation-${i}`,
      type: i % 2 === 0 ? 'MEMBER_OF' : 'PARTNER_OF',
      source: idOf(a),
      target: idOf(b),
      confidence: 1,
      datasets: [],
    })),
  );
}

/** Ids whose order is that of the numbers. */
export function idOf(number: number): string {
  return `node-${String(number).padStart(5, '0')}`;
}
