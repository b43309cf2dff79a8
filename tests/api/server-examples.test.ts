import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { valuesFrom, variablesOf, type Ids, type Values } from '../../src/graphiql/values.js';
import { startServer } from '../fixtures/server-harness.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import type { Harness } from '../fixtures/server-harness.js';

const folder = 'src/graphiql/examples';

describe('the example questions of the page', () => {
  const seed = useSeed();
  let server: Harness;
  let values: Values;
  beforeAll(async () => {
    server = await startServer({ api: await createApi(), store: seed.store });
    const { body } = await server.ask(readFileSync('src/graphiql/ids.graphql', 'utf8'));
    values = valuesFrom((body as { readonly data: Ids }).data);
  });
  afterAll(() => server.stop());

  it.each(readdirSync(folder))('%s is answered from the seed', async (name) => {
    const query = readFileSync(`${folder}/${name}`, 'utf8');
    const variables = JSON.parse(variablesOf(query, values) ?? '{}') as Record<string, unknown>;
    const { status, body } = await server.ask(query, { variables });
    expect(status).toBe(200);
    expect(body).not.toHaveProperty('errors');
    expect(JSON.stringify(body)).toMatch(/\p{Script=Arabic}/u);
  });

  it('are all in the tabs', () => {
    const listed = readFileSync('src/graphiql/examples.ts', 'utf8');
    const missing = readdirSync(folder).filter((name) => !listed.includes(`/${name}?raw`));
    expect(missing).toEqual([]);
  });
});
