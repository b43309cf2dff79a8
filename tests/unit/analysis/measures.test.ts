import { describe, expect, it } from '@jest/globals';
import { betweenness, closeness } from 'graphology-metrics/centrality/index.js';
import { measureBetweenness } from '../../../src/analysis/centrality/betweenness.js';
import { measureCloseness } from '../../../src/analysis/centrality/closeness.js';
import { measureDegree } from '../../../src/analysis/centrality/degree.js';
import { measurePageRank } from '../../../src/analysis/centrality/page-rank.js';
import { findCommunities } from '../../../src/analysis/communities/louvain.js';
import { pivotCount } from '../../../src/analysis/measures/sampling.js';
import { projectGraph } from '../../../src/analysis/measures/projection.js';
import { toGraphology } from '../../../src/analysis/measures/to-graphology.js';
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
    const { closeness } = await readExpected(name);
    expect(differ(measureCloseness(await project(name)).values, closeness)).toBeLessThan(1e-9);
  });

  it('agree in the betweenness', async () => {
    const { betweenness } = await readExpected(name);
    expect(differ(measureBetweenness(await project(name)).values, betweenness)).toBeLessThan(1e-9);
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
      expect(measure(projection)).toMatchObject({ method: 'EXACT', pivots: null, seed: null });
  });

  it('estimate the closeness from a sample, and say so', async () => {
    const outcome = measureCloseness(await project('random-2000'), 1_000);
    const { closeness: exact } = await readExpected('random-2000');
    expect(outcome).toMatchObject({ method: 'SAMPLED_PIVOTS', pivots: pivotCount });
    exact.forEach((value, i) => {
      expect(Math.abs((outcome.values[i] ?? NaN) - value)).toBeLessThan(0.05 * value + 1e-12);
    });
  });

  it('estimate the betweenness from a sample, and find the same nodes in the middle', async () => {
    const outcome = measureBetweenness(await project('random-2000'), 1_000);
    const { betweenness: exact } = await readExpected('random-2000');
    expect(outcome).toMatchObject({ method: 'SAMPLED_PIVOTS', pivots: pivotCount });
    const top = (values: readonly number[]) =>
      [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0)).slice(0, 20);
    const shared = top([...outcome.values]).filter((node) => top(exact).includes(node));
    expect(shared.length).toBeGreaterThanOrEqual(12);
  });

  it('come out the same every time', async () => {
    const projection = await project('random-2000');
    for (const measure of [measureCloseness, measureBetweenness])
      expect(measure(projection, 1_000)).toEqual(measure(projection, 1_000));
    const small = await project('random-300');
    expect(findCommunities(small)).toEqual(findCommunities(small));
  });
});

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

  it('count more shortest paths than graphology can', async () => {
    const projection = await project('squares');
    const corner = 60;
    const theirs = betweenness(toGraphology(projection), { getEdgeWeight: null });
    const { betweenness: expected } = await readExpected('squares');
    expect(measureBetweenness(projection).values[corner]).toBeCloseTo(expected[corner] ?? NaN, 9);
    expect(theirs[corner]).not.toBeCloseTo(expected[corner] ?? NaN, 3);
  });
});
