import { describe, expect, it } from '@jest/globals';
import { loadGraph } from '../../../src/analysis/load-graph.js';
import { factsOfGraph } from '../../../src/statistics/facts-of-graph.js';
import { StoredGraph } from '../analysis/stored-graph.js';

async function storedGraph() {
  const store = new StoredGraph([{ id: 'Edition:1', kind: 'Edition', datasets: ['article'] }], []);
  const graph = await loadGraph(store, { types: [] });
  store.statements.length = 0;
  store.nodes = []; // what is asked for next is no node
  return { store, graph };
}

describe('the facts beside a graph', () => {
  it('are read once for each dataset, whoever asks', async () => {
    const { store, graph } = await storedGraph();
    const [first, second] = await Promise.all([
      factsOfGraph(store, graph, undefined),
      factsOfGraph(store, graph, undefined),
    ]);
    expect(first).toBe(second);
    expect(first?.periods.size).toBe(0);
    const statements = store.statements.length;
    await factsOfGraph(store, graph, undefined);
    expect(store.statements).toHaveLength(statements);
    await factsOfGraph(store, graph, 'article');
    expect(store.statements.length).toBeGreaterThan(statements);
  });

  it('are none where the store was written to since the graph was read, and are read anew when asked for again', async () => {
    const { store, graph } = await storedGraph();
    store.beforeStatement = () => {
      store.versionNumber = 2;
    };
    expect(await factsOfGraph(store, graph, undefined)).toBeNull();
    store.beforeStatement = () => undefined;
    store.versionNumber = 1;
    expect(await factsOfGraph(store, graph, undefined)).not.toBeNull();
  });

  it('are neither asked of the store nor kept for a dataset that the graph does not have: its name is a client’s', async () => {
    const { store, graph } = await storedGraph();
    const facts = await factsOfGraph(store, graph, 'nowhere');
    expect(facts?.ordinals.size).toBe(0);
    expect(store.statements).toEqual([]);
    expect(await factsOfGraph(store, graph, 'elsewhere')).toBe(facts);
  });
});
