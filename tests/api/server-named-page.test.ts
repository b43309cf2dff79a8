import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { queriesOf } from '../../src/operations/find-operation.js';
import { readOperations } from '../../src/operations/read-operations.js';
import { ask } from '../fixtures/ask.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';

const page = readFileSync('docs/dashboards.md', 'utf8');
const addresses = [...page.matchAll(/http:\/\/127\.0\.0\.1:4000(\/q[^\s'`]*)/g)]
  .map(([, path = '']) => path)
  .filter((path) => !path.includes('fisrt'));

describe('the page on dashboards', () => {
  const seed = useSeed();
  let server: Harness;
  const api = createApi();
  beforeAll(async () => {
    const answering = await api;
    const operations = readOperations('operations', answering.schema);
    server = await startServer({ api: answering, store: seed.store, operations });
  });
  afterAll(() => server.stop());

  it('describes every document', async () => {
    const { schema } = await api;
    const names = [...page.matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, name]) => name);
    const queries = queriesOf(readOperations('operations', schema));
    expect(names).toEqual(queries.map(({ name }) => name));
  });

  it.each([...new Set(addresses)])('names an address that answers: %s', async (path) => {
    const { status, text } = await ask(server.url + path);
    expect({ status, errors: text.startsWith('{"errors"') }).toEqual({
      status: 200,
      errors: false,
    });
  });

  it('has the address of the next page of a table, up to the last', async () => {
    const codes: string[] = [];
    let path: string | undefined = '/q/member-states.jsonl?id=organization%3Adco&first=7';
    while (path !== undefined) {
      const { text, headers } = await ask(server.url + path);
      codes.push(...[...text.matchAll(/node.iso2":"(\w+)"/g)].map(([, code = '']) => code));
      path = /^<([^>]+)>; rel="next"$/.exec(String(headers['link'] ?? ''))?.[1];
    }
    expect([codes.length, new Set(codes).size]).toEqual([16, 16]);
  });

  it('shows how a misspelt variable is refused', async () => {
    const { status, text } = await ask(`${server.url}/q/member-states?fisrt=3`);
    expect(status).toBe(400);
    const shown: unknown = JSON.parse(/```json\n([^`]*)```/.exec(page)?.[1] ?? '');
    expect(JSON.parse(text)).toEqual(shown);
  });
});
