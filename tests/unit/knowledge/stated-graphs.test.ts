import { describe, expect, it } from '@jest/globals';
import { loadGraph } from '../../../src/analysis/load-graph.js';
import { StatedGraphs } from '../../../src/knowledge/stated-graphs.js';
import { StoredGraph } from '../../fixtures/graphs/stored-graph.js';

async function storedGraph() {
  const store = new StoredGraph([{ id: 'Edition:1', kind: 'Edition', datasets: ['article'] }], []);
  const graph = await loadGraph(store, { types: [] });
  store.statements.length = 0;
  store.nodes = []; // the next question asks for an unknown node
  return { store, graph, stated: new StatedGraphs(store) };
}

describe('what is stated of a graph', () => {
  it('is read once for each dataset, whoever asks', async () => {
    const { store, graph, stated } = await storedGraph();
    const [first, second] = await Promise.all([
      stated.find(graph, undefined),
      stated.find(graph, undefined),
    ]);
    expect(first).toBe(second);
    expect(first?.facts.times.size).toBe(0);
    const statements = store.statements.length;
    await stated.find(graph, undefined);
    expect(store.statements).toHaveLength(statements);
    await stated.find(graph, 'article');
    expect(store.statements.length).toBeGreaterThan(statements);
  });

  it('is nothing where the store was written to since the graph was read, and is read anew when asked for again', async () => {
    const { store, graph, stated } = await storedGraph();
    store.beforeStatement = () => {
      store.versionNumber = 2;
    };
    expect(await stated.find(graph, undefined)).toBeNull();
    store.beforeStatement = () => undefined;
    store.versionNumber = 1;
    expect(await stated.find(graph, undefined)).not.toBeNull();
  });

  it('is neither asked of the store nor kept for a dataset that the graph does not have: its name is a client’s', async () => {
    const { store, graph, stated } = await storedGraph();
    const found = await stated.find(graph, 'nowhere');
    expect(found?.facts.ordinals.size).toBe(0);
    expect(found?.find('Edition:1')).toBeNull();
    expect(store.statements).toEqual([]);
    expect(await stated.find(graph, 'nowhere')).not.toBe(found);
  });
});
