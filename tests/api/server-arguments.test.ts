import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { errorOf, startServer, type Harness } from '../fixtures/server-harness.js';

const isWrong = [
  ['a page that is too large', 'query ($x: Int) { organizations(first: $x) { totalCount } }', 101],
  ['a page of less than nothing', 'query ($x: Int) { claims(last: $x) { totalCount } }', -1],
  ['a cursor that is none', 'query ($x: String) { people(after: $x) { totalCount } }', 'a'],
  [
    'a cursor of a search that is none',
    'query ($x: String) { search(query: "a", after: $x) { totalCount } }',
    'a',
  ],
  ['a page of a search', 'query ($x: Int!) { search(query: "a", first: $x) { totalCount } }', 0],
  [
    'a text that is too long',
    'query ($x: String!) { suggest(prefix: $x) { matchedName } }',
    'a'.repeat(201),
  ],
  ['hops', 'query ($x: Int!) { paths(from: "a", to: "b", maxHops: $x) { effort { partial } } }', 7],
  ['two equal ends', 'query ($x: ID!) { paths(from: "a", to: $x) { effort { partial } } }', 'a'],
  [
    'a confidence',
    'query ($x: Float) { centrality(metric: DEGREE, minConfidence: $x) { method } }',
    1.5,
  ],
  [
    'seeds beside a filter',
    'query ($x: SubgraphInput!) { subgraph(input: $x) { unknownSeeds } }',
    { seeds: [], filter: {} },
  ],
  ['a type', 'query ($x: Int) { organizations(first: $x) { totalCount } }', '1'],
] as const;

describe('values of variables that are out of range', () => {
  let server: Harness;
  beforeAll(async () => {
    server = await startServer({ api: await createApi() });
  });
  afterAll(() => server.stop());

  it.each(isWrong)('are refused before anything runs: %s', async (_, query, x) => {
    const { status, body } = await server.ask(query, { variables: { x } });
    expect(status).toBe(400);
    expect(body).toMatchObject(errorOf('BAD_INPUT', /./));
    expect(body).not.toHaveProperty('data');
    expect(body).toMatchObject({ errors: [{ locations: [{ line: 1 }] }] });
  });

  it('are a 200 for a client that knows plain JSON alone', async () => {
    const [[, query, x]] = isWrong;
    const older = { accept: 'application/json' };
    const { status, body } = await server.ask(query, { variables: { x } }, older);
    expect(status).toBe(200);
    expect(body).toMatchObject(errorOf('BAD_INPUT', /from 0 to 100; 101 was given/));
    expect(body).not.toHaveProperty('data');
  });

  it('are refused in an export where they nest without end', async () => {
    const filter = encodeURIComponent(`${'{"not":'.repeat(3000)}{}${'}'.repeat(3000)}`);
    const response = await server.get(`/export/gexf?filter=${filter}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject(errorOf('BAD_INPUT', /nests deeper than 32/));
  });

  it('are told as one of many, not one by one', async () => {
    const { body } = await server.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      variables: { ids: Array.from({ length: 50 }, () => null) },
    });
    expect(body).toHaveProperty('errors.length', 6);
  });
});
