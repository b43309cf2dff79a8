import { describe, expect, it } from '@jest/globals';
import { editionSource } from '../../../src/api/results/edition-source.js';
import { Knowledge } from '../../../src/knowledge/knowledge.js';
import { StoredGraph } from '../../fixtures/graphs/stored-graph.js';

describe('the source of the numbers of editions', () => {
  it('counts no claims of a later graph than that of its numbers', async () => {
    const store = new StoredGraph([], []);
    const knowledge = new Knowledge(store);
    const { signal } = new AbortController();
    const source = await editionSource({ store, knowledge, signal, requestId: '1' }, undefined);
    store.versionNumber += 1;
    await expect(source.claims.load('Edition:1')).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
