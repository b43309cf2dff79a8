import { describe, expect, it } from '@jest/globals';
import { relationCosts, scoreOf } from '../../../src/analysis/relation-cost.js';
import { graphOf } from '../../fixtures/graphs/graph-of.js';

describe('what relations cost', () => {
  it('grows with the relations of their type at both ends', async () => {
    const graph = await graphOf(['a -KNOWS-> b', 'a -KNOWS-> c', 'd -KNOWS-> c', 'a -HOSTED-> c']);
    const costs = await relationCosts(graph);
    const scores = Array.from(costs, scoreOf);
    // By source, target and type; degrees out and in: 2·1, 1·1 (HOSTED), 2·2, 1·2.
    [2, 1, 4, 2].forEach((product, relation) => {
      expect(scores[relation]).toBeCloseTo(product ** -0.4, 6);
    });
    expect(scores).toHaveLength(4);
  });

  it('is found once for a graph, whoever asks meanwhile', async () => {
    const graph = await graphOf(['a -KNOWS-> b']);
    expect(relationCosts(graph)).toBe(relationCosts(graph));
    expect(await relationCosts(graph)).toBe(await relationCosts(graph));
  });
});
