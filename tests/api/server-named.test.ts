import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { KnownError } from '../../src/shared/errors.js';
import type { GraphVersion } from '../../src/store/graph-reader.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { ask } from '../fixtures/ask.js';
import { operationsOf } from '../fixtures/stored-operations.js';
import { errorOf, noStore, smallApi, startServer } from '../fixtures/server-harness.js';

const texts = {
  greet: '# Greets whom you name.\nquery Greet($name: String! = "you") { greet(name: $name) }',
  page: 'query Page($n: Int!) { members(first: $n) { totalCount } }',
  fail: '{ fail }',
  half: '{ greet(name: "you") fail }',
};

/** A server whose graph's version the test raises, with a count of its statements. */
async function start(environment: Readonly<Record<string, string>> = {}) {
  const seen = { greetings: 0, versions: 0, failure: new Error('secret') };
  let number = 1;
  const store: GraphStore = {
    ...noStore,
    version: (): Promise<GraphVersion> => {
      seen.versions += 1;
      return Promise.resolve({ storeId: 'test', number });
    },
  };
  const api = smallApi({
    greet: ({ name }) => {
      seen.greetings += 1;
      return `Hello ${String(name)}`;
    },
    members: ({ first }) => ({ nodes: [], totalCount: first }),
    fail: () => Promise.reject(seen.failure),
  });
  const operations = operationsOf(texts, api.schema);
  const server = await startServer({ api, store, operations, environment });
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    ask(`${server.url}/q${path}`, headers, method);
  const write = (): void => {
    number += 1;
  };
  return { server, seen, get, write, stop: () => server.stop() };
}

describe('a stored operation', () => {
  let served: Awaited<ReturnType<typeof start>>;
  beforeEach(async () => {
    served = await start({ MAX_COST: '100' });
  });
  afterEach(() => served.stop());

  it('is answered at its name, with variables of the query string', async () => {
    const { status, headers, text } = await served.get('/greet?name=%D9%84%D9%8A%D9%84%D9%89');
    expect(status).toBe(200);
    expect(text).toBe('{"data":{"greet":"Hello ليلى"}}');
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=1, must-revalidate',
      vary: 'accept, accept-encoding, authorization',
      etag: expect.stringMatching(/^"[\w-]{43}"$/),
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    });
  });

  it.each([
    ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
    [
      'application/json;q=0.5, application/graphql-response+json',
      'application/graphql-response+json; charset=utf-8',
    ],
    [
      'application/json, application/graphql-response+json;q=0.5',
      'application/json; charset=utf-8',
    ],
    ['text/html, */*', 'application/json; charset=utf-8'],
  ])('comes as the client takes it: %s', async (accept, mediaType) => {
    const { headers } = await served.get('/greet', { accept });
    expect(headers['content-type']).toBe(mediaType);
  });

  it('is computed once while the graph does not change', async () => {
    const answers = [await served.get('/greet'), await served.get('/greet')];
    expect(served.seen.greetings).toBe(1);
    expect(answers[1]?.text).toBe(answers[0]?.text);
    await served.get('/greet?name=Layla');
    expect(served.seen.greetings).toBe(2);
  });

  it('is computed again after a write', async () => {
    const before = await served.get('/greet');
    served.write();
    const after = await served.get('/greet');
    expect(served.seen.greetings).toBe(2);
    expect(after.headers.etag).not.toBe(before.headers.etag);
  });

  it('is not sent again to who has it, nor computed', async () => {
    const { headers } = await served.get('/greet');
    const again = await served.get('/greet', { 'if-none-match': headers.etag ?? '' });
    expect(again).toMatchObject({ status: 304, text: '' });
    expect(again.headers).toMatchObject({
      etag: headers.etag,
      'cache-control': 'public, max-age=1, must-revalidate',
      vary: 'accept, accept-encoding, authorization',
      'access-control-allow-origin': '*',
    });
    expect(served.seen.greetings).toBe(1);
    served.write();
    const changed = await served.get('/greet', { 'if-none-match': headers.etag ?? '' });
    expect(changed.status).toBe(200);
  });

  it('has a validator of its own for each form and each question', async () => {
    const all = await Promise.all([
      served.get('/greet'),
      served.get('/greet?name=Layla'),
      served.get('/greet', { 'accept-encoding': 'gzip' }),
      served.get('/greet', { accept: 'application/graphql-response+json' }),
      served.get('/page?n=1'),
    ]);
    expect(new Set(all.map(({ headers }) => headers.etag)).size).toBe(all.length);
  });

  it('is packed for who takes it so, and is the same', async () => {
    const plain = await served.get('/greet');
    const packed = await served.get('/greet', { 'accept-encoding': 'br;q=0.5, gzip' });
    const smaller = await served.get('/greet', { 'accept-encoding': 'br, gzip' });
    expect([packed, smaller].map(({ headers }) => headers['content-encoding'])).toEqual([
      'gzip',
      'br',
    ]);
    expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);
    expect(brotliDecompressSync(smaller.bytes).equals(plain.bytes)).toBe(true);
    expect(served.seen.greetings).toBe(1);
  });

  it('answers HEAD with the headers alone', async () => {
    const { status, headers, text } = await served.get('/greet', {}, 'HEAD');
    const full = await served.get('/greet');
    expect({ status, text }).toEqual({ status: 200, text: '' });
    expect(headers.etag).toBe(full.headers.etag);
    expect(headers['content-length']).toBe(full.headers['content-length']);
  });

  it.each([
    ['/page', 400, 'BAD_INPUT', /"\$n" of required type .* "page" takes n: Int!\.$/],
    ['/page?n=many', 400, 'BAD_INPUT', /cannot represent non-integer value: "many"/],
    ['/page?n=1&m=2', 400, 'BAD_INPUT', /^"m" is unknown\. "page" takes n: Int!\.$/],
    ['/greet?variables=%7B%22name%22%3A%22%5Cud800%22%7D', 400, 'BAD_INPUT', /surrogate/],
    ['/nothing', 404, 'NOT_FOUND', /Choose one of greet, page, fail, half\.$/],
    ['/constructor', 404, 'NOT_FOUND', /no stored operation "constructor"/],
  ])('says what is wrong with %s', async (path, status, code, message) => {
    const answer = await served.get(path);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toEqual(errorOf(code, message));
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(answer.headers.etag).toBeUndefined();
  });

  it('is held to the limits that see variables', async () => {
    const { status, text } = await served.get('/page?n=1000');
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'cost' } }],
    });
  });

  it('has its bugs masked, and is neither kept nor given a validator then', async () => {
    const first = await served.get('/fail');
    expect(first.status).toBe(500);
    expect(first.text).toContain('INTERNAL_SERVER_ERROR');
    expect(first.text).not.toContain('secret');
    expect(first.headers).toMatchObject({ 'cache-control': 'no-store' });
    served.seen.failure = new KnownError('STORE_UNAVAILABLE', 'The store is away.');
    const second = await served.get('/fail');
    expect(second.status).toBe(503);
    expect(second.text).toContain('The store is away.');
  });

  it('is not kept where only a part of it was found', async () => {
    const first = await served.get('/half');
    expect(first.status).toBe(200);
    expect(first.headers.etag).toBeUndefined();
    await served.get('/half');
    expect(served.seen.greetings).toBe(2);
  });

  it('is logged by its name, whether it was computed, kept or confirmed', async () => {
    const { headers } = await served.get('/greet');
    await served.get('/greet');
    await served.get('/greet', { 'if-none-match': headers.etag ?? '' });
    await served.get('/fail');
    const told = served.server.lines.filter(({ msg }) => msg === 'request');
    expect(told).toMatchObject([
      { operation: 'greet', status: 200 },
      { operation: 'greet', status: 200 },
      { operation: 'greet', status: 304 },
      { operation: 'fail', status: 500, errors: ['INTERNAL_SERVER_ERROR'] },
    ]);
  });

  it('is logged with the time that it took, however it ended', async () => {
    const { headers } = await served.get('/greet');
    await served.get('/greet');
    await served.get('/greet', { 'if-none-match': headers.etag ?? '' });
    await served.get('/nothing');
    const times = served.server.lines.map(({ status, ms }) => [status, Number(ms) > 0]);
    expect(times).toEqual([200, 200, 304, 404].map((status) => [status, true]));
  });
});

describe('the list of stored operations', () => {
  let served: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    served = await start();
  });
  afterAll(() => served.stop());

  it('says what each tells and takes', async () => {
    const { text } = await served.get('');
    const { documents } = JSON.parse(text) as { documents: unknown[] };
    expect(documents).toHaveLength(4);
    expect(documents[0]).toEqual({
      name: 'greet',
      path: '/q/greet',
      tables: ['/q/greet.csv', '/q/greet.jsonl', '/q/greet.xlsx'],
      description: 'Greets whom you name.',
      sha256: expect.stringMatching(/^[\da-f]{64}$/),
      variables: [{ name: 'name', type: 'String!', required: false, default: '"you"' }],
    });
  });

  it('is confirmed to who has it', async () => {
    const { headers } = await served.get('');
    const again = await served.get('', { 'if-none-match': headers.etag ?? '' });
    expect(again.status).toBe(304);
  });
});

describe('settings of stored operations', () => {
  let served: Awaited<ReturnType<typeof start>>;
  afterEach(() => served.stop());

  it('ANSWER_CACHE_MB=0 keeps no answer, and still confirms those that clients have', async () => {
    served = await start({ ANSWER_CACHE_MB: '0' });
    const { headers } = await served.get('/greet');
    await served.get('/greet');
    expect(served.seen.greetings).toBe(2);
    const again = await served.get('/greet', { 'if-none-match': headers.etag ?? '' });
    expect(again.status).toBe(304);
    expect(served.seen.greetings).toBe(2);
  });

  it.each([
    ['0', 'public, max-age=0, must-revalidate'],
    ['999', 'public, max-age=0, must-revalidate'],
    ['5000', 'public, max-age=5, must-revalidate'],
  ])('VERSION_STALENESS_MS=%s is what a client may wait', async (ms, cacheControl) => {
    served = await start({ VERSION_STALENESS_MS: ms });
    const { headers } = await served.get('/greet');
    expect(headers['cache-control']).toBe(cacheControl);
  });

  it('COST_PER_MINUTE counts what is computed, and one for each other request', async () => {
    served = await start({ COST_PER_MINUTE: '17' });
    const statuses: (number | undefined)[] = [];
    for (let i = 0; i < 5; i++) statuses.push((await served.get('/page?n=10')).status);
    // The first pays its cost too, each other only for a request.
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
    const refused = await served.get('/page?n=11');
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toMatch(/^\d+$/);
  });
});
