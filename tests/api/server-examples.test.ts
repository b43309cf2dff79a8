import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { loadSeed } from '../../src/claims/change/load-seed.js';
import { entityKindNames } from '../../src/model/kinds.js';
import { migrate } from '../../src/store/migrate.js';
import { openStore } from '../../src/store/open-store.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { startServer } from '../fixtures/server-harness.js';
import type { Harness } from '../fixtures/server-harness.js';

const folder = 'src/explorer/examples';

describe('the example questions of the page', () => {
  let store: GraphStore;
  let server: Harness;
  beforeAll(async () => {
    store = await openStore('embedded:');
    await migrate(store, entityKindNames);
    await loadSeed(store, 'seed');
    server = await startServer({ api: await createApi(), store });
  });
  afterAll(async () => {
    await server.stop();
    await store.close();
  });

  it.each(readdirSync(folder))('%s is answered from the seed', async (name) => {
    const query = readFileSync(`${folder}/${name}`, 'utf8');
    const variables = name === 'claims.graphql' ? { id: 'person:rauchbauer' } : {};
    const { status, body } = await server.ask(query, { variables });
    expect(status).toBe(200);
    expect(body).not.toHaveProperty('errors');
    expect(JSON.stringify(body)).toMatch(/\p{Script=Arabic}/u);
  });

  it('are all in the tabs', () => {
    const listed = readFileSync('src/explorer/examples.ts', 'utf8');
    const missing = readdirSync(folder).filter((name) => !listed.includes(`/${name}?raw`));
    expect(missing).toEqual([]);
  });
});
