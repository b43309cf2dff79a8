import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { errorOf, startServer, type Harness } from '../fixtures/server-harness.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';

const seed = useSeed();
let server: Harness;
beforeAll(async () => {
  server = await startServer({ store: seed.store, api: await createApi() });
});
afterAll(() => server.stop());

describe('where only stored operations are answered', () => {
  let trusted: Harness;
  beforeAll(async () => {
    const environment = { TRUSTED_DOCUMENTS: 'only' };
    trusted = await startServer({ store: seed.store, api: await createApi(), environment });
  });
  afterAll(() => trusted.stop());

  it.each([
    'seeds=organization:dco&hops=2',
    'seeds=organization:dco&dataset=article',
    'seeds=country:om&asOf=2022-01-01&certainty=POSSIBLE',
    'dataset=article',
  ])('an export is chosen by what it is around: ?%s', async (query) => {
    const response = await trusted.get(`/export/jsonl?${query}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('"element":"entity"');
  });

  it('no filter is taken, by GET or by POST', async () => {
    const filter = { kind: ['Person'] };
    const query = new URLSearchParams({ filter: JSON.stringify(filter) }).toString();
    for (const response of [
      await trusted.get(`/export/jsonl?${query}`),
      await post(trusted, 'jsonl', { filter }),
    ])
      expect([response.status, await response.json()]).toMatchObject([
        403,
        errorOf('FORBIDDEN', 'an export takes no filter'),
      ]);
  });
});

describe('an export by POST', () => {
  it('is the file that its address would give, whatever the length of the selection', async () => {
    const seeds = ['organization:dco', 'organization:gcc'];
    const body = { seeds, hops: 2, asOf: { on: '2022', certainty: 'ANY' }, types: ['MEMBER_OF'] };
    const address = `seeds=${seeds.join('&seeds=')}&hops=2&asOf=2022&certainty=ANY&types=MEMBER_OF`;
    const posted = await post(server, 'ttl', body);
    expect(posted.status).toBe(200);
    expect(posted.headers.get('cache-control')).toBe('no-store');
    expect(posted.headers.get('content-type')).toBe('text/turtle; charset=utf-8');
    expect(await posted.text()).toBe(await (await server.get(`/export/ttl?${address}`)).text());
  });

  it('is the whole graph where nothing narrows it, under the name that is asked for', async () => {
    const posted = await post(server, 'jsonl', { filename: 'whole.jsonl' });
    expect(posted.headers.get('content-disposition')).toContain('filename="whole.jsonl"');
    expect(await posted.text()).toBe(await (await server.get('/export/jsonl')).text());
  });

  it.each<[string, string, unknown, string]>([
    ['no object', 'json', ['organization:dco'], 'a JSON object'],
    ['a mistyped field', 'json', { seed: ['organization:dco'] }, '"seed" is unknown'],
    ['a value of another type', 'json', { seeds: ['organization:dco'], hops: 'far' }, '"hops"'],
    ['an id that nobody has', 'json', { seeds: ['organization:dc0'] }, 'organization:dco'],
    ['no seeds and no filter', 'json', { hops: 1 }, '"seeds" or "filter"'],
    ['a query string too', 'json?dataset=article', {}, 'takes filters from the body'],
  ])('is refused with %s', async (_, path, body, sentence) => {
    const response = await post(server, path, body);
    expect([response.status, await response.json()]).toMatchObject([
      400,
      errorOf('BAD_INPUT', sentence),
    ]);
  });
});

function post(to: Harness, path: string, body: unknown): Promise<Response> {
  return to.get(`/export/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
