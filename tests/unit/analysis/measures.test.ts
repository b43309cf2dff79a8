import { describe, expect, it } from '@jest/globals';
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { betweenness, closeness, pagerank } from 'graphology-metrics/centrality/index.js';
import { measureBetweenness } from '../../../src/analysis/centrality/betweenness.js';
import { measureCloseness } from '../../../src/analysis/centrality/closeness.js';
import { measureDegree } from '../../../src/analysis/centrality/degree.js';
import { measurePageRank } from '../../../src/analysis/centrality/page-rank.js';
import { asGraphology } from '../../../src/analysis/communities/as-graphology.js';
import { findCommunities } from '../../../src/analysis/communities/louvain.js';
import { orderOf, projectGraph, visitsOf } from '../../../src/analysis/measures/projection.js';
import type { Projection } from '../../../src/analysis/measures/projection.js';
import { neverRests } from '../../../src/analysis/measures/rest.js';
import { countPivots } from '../../../src/analysis/measures/sampling.js';
import { expectedGraphs, graphOfExpected, readExpected } from './expected/expected-measures.js';

async function project(name: (typeof expectedGraphs)[number]) {
  return (await projectGraph(await graphOfExpected(await readExpected(name)), {})).projection;
}

/** The largest difference between two values of the same node; NaN where there are not as many. */
function differ(values: ArrayLike<number>, expected: readonly number[]): number {
  if (values.length !== expected.length) return NaN;
  return Math.max(0, ...expected.map((value, i) => Math.abs(value - (values[i] ?? NaN))));
}

describe.each(expectedGraphs)('measures of the graph "%s", held against NetworkX', (name) => {
  it('are of the same simple undirected graph', async () => {
    const { starts, neighbours } = await project(name);
    const { order, size } = await readExpected(name);
    expect(starts).toHaveLength(order + 1);
    expect(neighbours).toHaveLength(size * 2);
  });

  it('agree in the degree', async () => {
    const { degree } = await readExpected(name);
    expect(differ(measureDegree(await project(name)).values, degree)).toBeLessThan(1e-9);
  });

  it('agree in the closeness', async () => {
    const { closeness, order } = await readExpected(name);
    const { values } = measureCloseness(await project(name), neverRests, order);
    expect(differ(values, closeness)).toBeLessThan(1e-9);
  });

  it('agree in the betweenness', async () => {
    const { betweenness, order } = await readExpected(name);
    const { values } = measureBetweenness(await project(name), neverRests, order);
    expect(differ(values, betweenness)).toBeLessThan(1e-9);
  });

  it('agree in the PageRank', async () => {
    const { pageRank } = await readExpected(name);
    expect(differ(measurePageRank(await project(name)).values, pageRank)).toBeLessThan(1e-9);
  });

  it('agree in the modularity of the communities within one in a hundred', async () => {
    const { modularity } = findCommunities(await project(name));
    const { modularity: expected } = await readExpected(name);
    expect(modularity === null).toBe(expected === null);
    expect(Math.abs((modularity ?? 0) - (expected ?? 0))).toBeLessThanOrEqual(
      (expected ?? 0) / 100,
    );
  });
});

describe('measures of a large graph', () => {
  it('say that they are exact where they are', async () => {
    const projection = await project('random-300');
    for (const measure of [measureDegree, measureCloseness, measureBetweenness, measurePageRank])
      expect(measure(projection)).toMatchObject({ method: 'EXACT', pivots: null });
  });

  it('estimate the closeness from a sample, and say so', async () => {
    const outcome = measureCloseness(await project('random-2000'), neverRests, 256);
    const { closeness: exact } = await readExpected('random-2000');
    expect(outcome).toMatchObject({ method: 'SAMPLED_PIVOTS', pivots: 256 });
    exact.forEach((value, i) => {
      expect(Math.abs((outcome.values[i] ?? NaN) - value)).toBeLessThan(0.05 * value + 1e-12);
    });
  });

  it('estimate the betweenness from a sample, and find the same nodes in the middle', async () => {
    const outcome = measureBetweenness(await project('random-2000'), neverRests, 256);
    const { betweenness: exact } = await readExpected('random-2000');
    expect(outcome).toMatchObject({ method: 'SAMPLED_PIVOTS', pivots: 256 });
    const top = (values: readonly number[]) =>
      [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0)).slice(0, 20);
    const shared = top([...outcome.values]).filter((node) => top(exact).includes(node));
    expect(shared.length).toBeGreaterThanOrEqual(12);
  });

  it('come out the same every time', async () => {
    const projection = await project('random-2000');
    for (const measure of [measureCloseness, measureBetweenness])
      expect(measure(projection, neverRests, 256)).toEqual(measure(projection, neverRests, 256));
    const small = await project('random-300');
    expect(findCommunities(small)).toEqual(findCommunities(small));
  });
});

describe('the effort of a measure', () => {
  it('is that of all nodes where they are few, and bounded where they are many', async () => {
    const small = await project('random-300');
    expect(countPivots(small)).toBe(300);
    const large = await project('random-2000');
    expect(countPivots(large, 100 * visitsOf(large))).toBe(100);
    expect(countPivots(large, 1)).toBe(1);
  });

  it('comes in steps, between which it can pause', async () => {
    const projection = await project('random-300');
    const stepsOf = (measure: (projection: Projection, rest: () => void) => unknown) => {
      let steps = 0;
      measure(projection, () => (steps += 1));
      return steps;
    };
    expect(stepsOf(measureCloseness)).toBeGreaterThan(280);
    expect(stepsOf(measureBetweenness)).toBe(300);
    expect(stepsOf(measurePageRank)).toBeGreaterThan(10);
    expect(stepsOf(findCommunities)).toBeGreaterThan(64);
  });
});

/** The projection as a graph of graphology's own. */
function toGraphology(projection: Projection): UndirectedGraph {
  const { starts, neighbours } = projection;
  const graph = new UndirectedGraph();
  for (let node = 0; node < orderOf(projection); node++) graph.addNode(node);
  for (let node = 0; node < orderOf(projection); node++)
    for (const neighbour of neighbours.subarray(starts[node], starts[node + 1]))
      if (node < neighbour) graph.addUndirectedEdge(node, neighbour);
  return graph;
}

describe('measures of our own', () => {
  it.each(['karate', 'parts', 'random-300'] as const)(
    'agree with those of graphology on "%s"',
    async (name) => {
      const projection = await project(name);
      const graph = toGraphology(projection);
      const theirs = {
        closeness: Object.values(closeness(graph, { wassermanFaust: true })),
        betweenness: Object.values(betweenness(graph, { getEdgeWeight: null })),
      };
      expect(differ(measureCloseness(projection).values, theirs.closeness)).toBeLessThan(1e-9);
      expect(differ(measureBetweenness(projection).values, theirs.betweenness)).toBeLessThan(1e-9);
    },
  );

  it.each(['karate', 'parts', 'random-300'] as const)(
    'have the PageRank of graphology on "%s" to the last bit',
    async (name) => {
      const projection = await project(name);
      const options = { getEdgeWeight: null, alpha: 0.85, tolerance: 1e-12, maxIterations: 1_000 };
      const theirs = pagerank(toGraphology(projection), options);
      expect([...measurePageRank(projection).values]).toEqual(Object.values(theirs));
    },
  );

  it('give graphology the graph for its communities as one of its own', async () => {
    const projection = await project('random-300');
    const nodes = Uint32Array.from({ length: 300 }, (_, node) => node);
    const divide = (graph: UndirectedGraph) =>
      louvain.detailed(graph, { getEdgeWeight: null, fastLocalMoves: false, rng: () => 0.5 });
    expect(divide(asGraphology(projection, nodes))).toMatchObject(divide(toGraphology(projection)));
  });

  it('count more shortest paths than graphology can', async () => {
    const projection = await project('squares');
    const corner = 60;
    const theirs = betweenness(toGraphology(projection), { getEdgeWeight: null });
    const { betweenness: expected } = await readExpected('squares');
    expect(measureBetweenness(projection).values[corner]).toBeCloseTo(expected[corner] ?? NaN, 9);
    expect(theirs[corner]).not.toBeCloseTo(expected[corner] ?? NaN, 3);
  });
});
