import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openGraph } from '../../src/app/open-graph.js';
import { readConfig } from '../../src/config/config.js';
import { openStore } from '../../src/store/open-store.js';
import { cypher, toStatement } from '../../src/store/statement.js';
import { copySeedGraph } from '../fixtures/seed/copied-seed.js';

describe('a start over a graph of an older version', () => {
  let folder: string;
  let address: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'multaqa-steps-'));
    address = `embedded:${join(folder, 'graph')}`;
    await copySeedGraph(join(folder, 'graph'));
    const store = await openStore(address);
    await store.write(toStatement(cypher`MATCH (d:Dataset) REMOVE d.layout`));
    await store.close();
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('tells each step, what is loaded, and how far the upgrade is', async () => {
    const steps: unknown[] = [];
    const store = await openGraph(readConfig({ STORE: address }), undefined, (...step) => {
      steps.push(step);
    });
    await store.close();
    expect(steps).toEqual([
      ['opening the graph'],
      ['making the indexes'],
      ['reading the data folders'],
      ['loading the datasets', { datasets: 2, claims: expect.any(Number) }],
      ['upgrading the claims', { done: 0, of: expect.any(Number) }],
      ['upgrading the entities', { done: 0, of: expect.any(Number) }],
    ]);
  });
});
