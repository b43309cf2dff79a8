import { describe, expect, it } from '@jest/globals';
import { loadGraph } from '../../../src/analysis/load-graph.js';
import { statedGraphOf } from '../../../src/statistics/stated-graph-of.js';
import { StoredGraph } from '../analysis/stored-graph.js';

async function storedGraph() {
  const store = new StoredGraph([{ id: 'Edition:1', kind: 'Edition', datasets: ['article'] }], []);
  const graph = await loadGraph(store, { types: [] });
  store.statements.length = 0;
  store.nodes = []; // what is asked for next is no node
  return { store, graph };
}

describe('what is stated of a graph', () => {
  it('is read once for each dataset, whoever asks', async () => {
    const { store, graph } = await storedGraph();
    const [first, second] = await Promise.all([
      statedGraphOf(store, graph, undefined),
      statedGraphOf(store, graph, undefined),
    ]);
    expect(first).toBe(second);
    expect(first?.facts.periods.size).toBe(0);
    const statements = store.statements.length;
    await statedGraphOf(store, graph, undefined);
    expect(store.statements).toHaveLength(statements);
    await statedGraphOf(store, graph, 'article');
    expect(store.statements.length).toBeGreaterThan(statements);
  });

  it('is nothing where the store was written to since the graph was read, and is read anew when asked for again', async () => {
    const { store, graph } = await storedGraph();
    store.beforeStatement = () => {
      store.versionNumber = 2;
    };
    expect(await statedGraphOf(store, graph, undefined)).toBeNull();
    store.beforeStatement = () => undefined;
    store.versionNumber = 1;
    expect(await statedGraphOf(store, graph, undefined)).not.toBeNull();
  });

  it('is neither asked of the store nor kept for a dataset that the graph does not have: its name is a client’s', async () => {
    const { store, graph } = await storedGraph();
    const stated = await statedGraphOf(store, graph, 'nowhere');
    expect(stated?.facts.ordinals.size).toBe(0);
    expect(stated?.find('Edition:1')).toBeNull();
    expect(store.statements).toEqual([]);
    expect(await statedGraphOf(store, graph, 'nowhere')).not.toBe(stated);
  });
});
