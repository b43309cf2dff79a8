import { beforeEach, describe, expect, it } from '@jest/globals';
import { loadGraph } from '../../../src/analysis/load-graph.js';
import { ClaimCountCache } from '../../../src/knowledge/claim-count-cache.js';
import { StatedGraph } from '../../../src/statistics/stated-graph.js';
import type { Row } from '../../../src/store/graph-reader.js';
import { StoredGraph } from '../../fixtures/graphs/stored-graph.js';

const noFacts = {
  ordinals: new Map(),
  dates: new Map(),
  sessionKinds: new Map(),
  times: new Map(),
  untold: new Set<number>(),
};

let store: StoredGraph;
let stated: StatedGraph;
let cache: ClaimCountCache;
let reads: number;
let whileRead: () => void;

beforeEach(async () => {
  store = new StoredGraph([], []);
  stated = new StatedGraph(await loadGraph(store, { types: [] }), noFacts, undefined);
  cache = new ClaimCountCache();
  reads = 0;
  whileRead = () => undefined;
  store.read = (): Promise<readonly Row[]> => {
    reads += 1;
    whileRead();
    return Promise.resolve([['Edition:1', 3, 3, 2, 1]]);
  };
});

const find = (ids: readonly string[]) => cache.find(store, stated, ids, {});
const counts = { claims: 3, quoted: 2, noted: 1, documents: 1 };

describe('how much is claimed of editions', () => {
  it('is counted once for what is stated of a graph, in the order of the ids', async () => {
    const none = { claims: 0, quoted: 0, noted: 0, documents: 0 };
    expect(await find(['Edition:2', 'Edition:1'])).toEqual([none, counts]);
    expect(await find(['Edition:1'])).toEqual([counts]);
    expect(reads).toBe(1);
  });

  it('is given as it is now, and not kept, where the graph is written to meanwhile', async () => {
    whileRead = () => {
      store.versionNumber = 2;
    };
    expect(await find(['Edition:1'])).toEqual([counts]);
    expect(reads).toBe(1);
    store.versionNumber = 1;
    whileRead = () => undefined;
    expect(await find(['Edition:1'])).toEqual([counts]);
    expect(reads).toBe(2);
  });
});
