import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { readOperations } from '../../src/operations/read-operations.js';
import { ask } from '../fixtures/ask.js';
import { multaqa } from '../fixtures/cli-harness.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';

const api = await createApi();
const operations = readOperations('operations', api.schema);
const sentence = 'There is no entity organization:dc0. Did you mean organization:dco?';

describe('an id that the graph does not have', () => {
  const seed = useSeed();
  let server: Harness;
  beforeAll(async () => {
    server = await startServer({
      api,
      store: seed.store,
      operations,
      environment: { NODE_ENV: 'production' },
    });
  });
  afterAll(() => server.stop());

  const told = (text: string) => (JSON.parse(text) as { errors: unknown[] }).errors;
  const error = expect.objectContaining({
    message: sentence,
    extensions: expect.objectContaining({ code: 'BAD_INPUT' }) as unknown,
  }) as unknown;

  it('refuses the whole operation, though names of the schema are hidden', async () => {
    const query =
      '{ countries { totalCount } timeline(entities: ["organization:dc0"]) { totalCount } }';
    const { status, text } = await ask(
      `${server.url}/graphql?${new URLSearchParams({ query }).toString()}`,
      { accept: 'application/graphql-response+json' },
    );
    expect(status).toBe(400);
    expect(JSON.parse(text)).toEqual({ errors: [error] });
  });

  it('refuses one in a variable, inside a condition that rules out', async () => {
    const query = 'query ($f: CountryFilter) { countries(filter: $f) { totalCount } }';
    const f = { memberships: { none: { id: ['organization:dco', 'organization:dc0'] } } };
    const variables = JSON.stringify({ f });
    const { text } = await ask(
      `${server.url}/graphql?${new URLSearchParams({ query, variables }).toString()}`,
      { accept: 'application/graphql-response+json' },
    );
    expect(JSON.parse(text)).toEqual({ errors: [error] });
  });

  it.each([
    'compare-editions?a=edition:dc-4&b=organization:dc0',
    'editions-of-series?id=organization:dc0',
  ])('refuses a stored operation: %s', async (path) => {
    const { status, text } = await ask(`${server.url}/q/${path}`);
    expect(status).toBe(400);
    expect(told(text)).toEqual([error]);
  });

  it.each([
    'jsonl?seeds=organization:dc0',
    'gexf?seeds=organization:dco&seeds=organization:dc0&hops=2',
    `ttl?filter=${encodeURIComponent('{"id":["organization:dc0"]}')}&hops=0`,
  ])('refuses an export: %s', async (path) => {
    const { status, text, headers } = await ask(`${server.url}/export/${path}`);
    expect(status).toBe(400);
    expect(told(text)).toEqual([error]);
    expect(headers).not.toHaveProperty('content-disposition');
  });

  it.each([
    ['export', 'jsonl', '--seed', 'organization:dc0'],
    ['export', 'jsonl', '--filter', '{"id":["organization:dc0"]}'],
    ['query', '{ paths(from: "organization:dc0", to: "country:pk") { nodes { length } } }'],
    ['query', '{ organizations(filter: { id: ["organization:dc0"] }) { totalCount } }'],
    [
      'query',
      '--name',
      'compare-editions',
      '--var',
      'a=edition:dc-4',
      '--var',
      'b=organization:dc0',
    ],
  ])('ends the command with 2: %s %s', async (...args) => {
    for (const source of [[], ['--url', server.url]]) {
      const { code, stdout, stderr } = await multaqa([...args, ...source], {
        environment: { STORE: 'embedded:' },
      });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(sentence);
    }
  });
});
