import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { createApi } from '../../src/api/api.js';
import { describeApi } from '../../src/doors/openapi/describe-api.js';
import { operationsOf } from '../fixtures/stored-operations.js';
import { useServedSeed } from '../fixtures/seed/served-seed.js';
import { startServer } from '../fixtures/server-harness.js';

interface Api {
  readonly paths: Readonly<Record<string, { readonly get: { readonly parameters?: Parameter[] } }>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

interface Parameter {
  readonly name: string;
  readonly required: boolean;
}

/** Values of the variables that operations must be given. */
const given: Readonly<Record<string, string>> = {
  a: 'edition:dc-1',
  b: 'edition:dc-4',
  document: 'document:apco-release',
  dataset: 'article',
};

function valueFor(path: string, name: string): string {
  const ids = { '/q/editions-of-series': 'series:dc', '/q/member-states': 'organization:dco' };
  return name === 'id'
    ? (Object.entries(ids).find(([each]) => each === path)?.[1] ?? 'edition:dc-4')
    : (given[name] ?? '');
}

describe('/openapi.json', () => {
  const served = useServedSeed();

  it('describes every answer of a stored operation exactly', async () => {
    const response = await served.server.get('/openapi.json');
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    const api = (await response.json()) as Api;
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ ...api, $id: 'api' });
    const paths = Object.keys(api.paths).filter((path) => /^\/q\/[^.]+$/.test(path));
    expect(paths.length).toBeGreaterThan(12);
    for (const path of paths) {
      const parameters = api.paths[path]?.get.parameters ?? [];
      const query = parameters
        .filter(({ required }) => required)
        .map(({ name }) => `${name}=${valueFor(path, name)}`);
      const answer = await served.server.get(`${path}?${query.join('&')}`);
      const body: unknown = await answer.json();
      const name = path
        .slice('/q/'.length)
        .replace(/(?:^|-)(.)/g, (_, c: string) => c.toUpperCase());
      const fits = ajv.compile({ $ref: `api#/components/schemas/${name}Answer` });
      expect({ path, status: answer.status }).toEqual({ path, status: 200 });
      fits(body);
      expect({ path, errors: fits.errors }).toEqual({ path, errors: null });
      expect(JSON.stringify(body)).toMatch(/[\u0600-\u06ff]/);
    }
  });

  it('refuses what is no answer of the operation', async () => {
    const api = (await (await served.server.get('/openapi.json')).json()) as Api;
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ ...api, $id: 'api' });
    const fits = ajv.compile({ $ref: 'api#/components/schemas/MemberStatesAnswer' });
    expect(fits({ data: { organization: { members: 3 } } })).toBe(false);
    expect(fits({ data: { organisation: null } })).toBe(false);
  });

  it('is not sent again to a client that has it', async () => {
    const { headers } = await served.server.get('/openapi.json');
    const again = await served.server.get('/openapi.json', {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it('names no operation of the page itself', async () => {
    expect(await (await served.server.get('/openapi.json')).text()).not.toMatch(
      /\/q\/(view|door)-/,
    );
  });

  it('gives each operation an id of its own, whatever a deployment stores', async () => {
    const { schema } = await createApi();
    const source = (name: string) => `query ${name} { entities(first: 1) { totalCount } }`;
    const stored = {
      export: source('Export'),
      'is-ready': source('IsReady'),
      'a-1': source('A_1'),
      a1: source('A1'),
      'a1-as-csv': source('A1AsCsv'),
    };
    const facts = { version: '1', url: '/', doors: [] };
    const api = JSON.stringify(describeApi(operationsOf(stored, schema), schema, facts));
    const ids = [...api.matchAll(/"operationId":"(\w+)"/g)].map(([, id = '']) => id.toLowerCase());
    expect(ids).toEqual([...new Set(ids)]);
    expect(new Set(api.match(/schemas\/\w+Answer/gi)).size).toBe(5);
    expect(api).not.toContain('/reconcile');
  });

  it('is away where DOORS leaves it out', async () => {
    const closed = await startServer({ environment: { DOORS: 'none' } });
    expect((await closed.get('/openapi.json')).status).toBe(404);
    await closed.stop();
  });
});
