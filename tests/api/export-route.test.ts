import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { elements } from '../../src/export/elements.js';
import { encode } from '../../src/export/file.js';
import { elementsFor, formatNamed, formats } from '../../src/export/index.js';
import { KnownError } from '../../src/shared/errors.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { ask } from '../fixtures/ask.js';
import { endlessStore } from '../fixtures/export/endless-store.js';
import { gather } from '../fixtures/gather.js';
import { errorOf, noStore, startServer, type Harness } from '../fixtures/server-harness.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';

const api = await createApi();

describe('an export of the seed', () => {
  const seed = useSeed();
  let server: Harness;
  let reads = 0;
  beforeAll(async () => {
    const watched: GraphStore = {
      ...noStore,
      read(statement, options) {
        reads += 1;
        return seed.store.read(statement, options);
      },
      version: (options) => seed.store.version(options),
    };
    server = await startServer({ store: watched, api });
  });
  afterAll(() => server.stop());

  it.each(formats.map((format) => [format.name, format] as const))(
    'is the whole graph as a file to keep: %s',
    async (name, format) => {
      const response = await ask(`${server.url}/export/${name}`);
      expect(response.status).toBe(200);
      expect(response.headers).toMatchObject({
        'content-type': format.mediaType,
        'content-disposition': expect.stringMatching(/^attachment; filename="multaqa[\w.-]+"/),
        'x-content-type-options': 'nosniff',
        'access-control-allow-origin': '*',
        'cache-control': 'no-cache',
      });
      const expected = encode(format, elementsFor(format, seed.store));
      expect(response.bytes.equals(await gather(expected))).toBe(true);
    },
  );

  it('is of one dataset where one is named', async () => {
    const response = await ask(`${server.url}/export/jsonl?dataset=article`);
    const expected = encode(formatNamed('jsonl'), elements(seed.store, { dataset: 'article' }));
    expect(response.bytes.equals(await gather(expected))).toBe(true);
    expect(response.headers['content-disposition']).toBe(
      `attachment; filename="multaqa-article.jsonl"; filename*=UTF-8''multaqa-article.jsonl`,
    );
  });

  it.each(['GET', 'HEAD'])('is refused to a %s where nobody knows the dataset', async (method) => {
    const filter = encodeURIComponent('{"dataset": "nobody"}');
    const said = String.raw`There is no dataset \"nobody\"; there are article, curated, references.`;
    const refusals = new Set<string>();
    for (const query of [
      'dataset=nobody',
      'seeds=edition:dc-4&dataset=nobody',
      `filter=${filter}`,
    ]) {
      const { status, text } = await ask(`${server.url}/export/json?${query}`, {}, method);
      expect(status).toBe(400);
      refusals.add(text);
    }
    expect([...refusals].map((text) => text === '' || text.includes(said))).toEqual([true]);
  });

  it('has a name that no header can be broken with', async () => {
    const name = encodeURIComponent('multaqa-مق"\r\n(1).json');
    const response = await ask(`${server.url}/export/json?filename=${name}`, {}, 'HEAD');
    expect(response.headers['content-disposition']).toBe(
      `attachment; filename="multaqa-______1_.json"; filename*=UTF-8''multaqa-%D9%85%D9%82%22%0D%0A%281%29.json`,
    );
  });

  it('is named after its format where several share an ending', async () => {
    const response = await ask(`${server.url}/export/gephi-csv`, {}, 'HEAD');
    expect(response.headers['content-disposition']).toContain('"multaqa-gephi-csv.zip"');
  });

  it.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ])('is packed for whoever takes it by %s, and is the same', async (encoding, unpack) => {
    const plain = await ask(`${server.url}/export/ttl`, { 'accept-encoding': 'gzip;q=0, deflate' });
    const packed = await ask(`${server.url}/export/ttl`, { 'accept-encoding': encoding });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers).toMatchObject({
      'content-encoding': encoding,
      vary: 'accept-encoding, authorization',
    });
    expect(unpack(packed.bytes).equals(plain.bytes)).toBe(true);
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 4);
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
  });

  it('is not packed twice', async () => {
    const response = await ask(`${server.url}/export/neo4j-csv`, { 'accept-encoding': '*' });
    expect(response.headers['content-encoding']).toBeUndefined();
  });

  it('is not read again for whoever has it', async () => {
    const url = `${server.url}/export/graphml`;
    const response = await ask(url);
    const etag = response.headers.etag ?? '';
    reads = 0;
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await ask(url, { 'if-none-match': held });
      expect(again.status).toBe(304);
      expect(again.headers.etag).toBe(etag);
      expect(again.bytes).toHaveLength(0);
    }
    expect(reads).toBe(0);
    expect((await ask(url, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('has another validator for another format or dataset', async () => {
    const paths = ['json', 'jsonl', 'json?dataset=article', 'json?dataset=references'];
    const etags: unknown[] = [];
    for (const path of paths) etags.push((await ask(`${server.url}/export/${path}`)).headers.etag);
    expect(new Set(etags).size).toBe(paths.length);
  });

  it('can be asked about without being read', async () => {
    const got = await ask(`${server.url}/export/gexf`);
    reads = 0;
    const response = await ask(`${server.url}/export/gexf`, {}, 'HEAD');
    expect(response.headers.etag).toBe(got.headers.etag);
    expect(response.headers['content-type']).toBe('application/gexf+xml');
    expect([response.bytes.length, reads]).toEqual([0, 0]);
  });

  it('is refused in an unknown format, with the formats that there are', async () => {
    const response = await ask(`${server.url}/export/gml`);
    expect(response.status).toBe(404);
    expect(response.headers['access-control-allow-origin']).toBe('*');
    expect(JSON.parse(response.text)).toMatchObject(
      errorOf('NOT_FOUND', formats.map(({ name }) => name).join(', ')),
    );
  });

  it.each([
    ['datset=article', '"datset" is unknown'],
    ['dataset=article&dataset=references', '"dataset" takes one value'],
    ['dataset=', 'takes the id of one dataset'],
  ])('is refused rather than guessed: ?%s', async (query, sentence) => {
    const response = await ask(`${server.url}/export/json?${query}`);
    expect(response.status).toBe(400);
    expect(JSON.parse(response.text)).toMatchObject(errorOf('BAD_INPUT', sentence));
  });
});

describe('an export', () => {
  let server: Harness;
  afterEach(() => server.stop());

  it('waits until the graph is loaded', async () => {
    server = await startServer({ isLoaded: false, api });
    const response = await server.get('/export/json');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject(errorOf('STORE_UNAVAILABLE', 'being loaded'));
  });

  it('gives each statement its deadline', async () => {
    const deadlines = new Set<number | undefined>();
    const store: GraphStore = {
      ...noStore,
      read: ({ text: statement }, options) => {
        // The inputs of prices are read for no request.
        if (!statement.includes('AS squares')) deadlines.add(options?.timeoutMs);
        return Promise.resolve(statement.includes('count(') ? [[0]] : []);
      },
    };
    server = await startServer({ store, api, environment: { STATEMENT_TIMEOUT_MS: '1234' } });
    const response = await server.get('/export/json');
    expect(JSON.parse(await response.text())).toMatchObject({ nodes: [] });
    expect([...deadlines]).toEqual([1234]);
  });

  it.each([
    [1_048_575, 200],
    [1_048_576, 400],
  ])(
    'in sheets of %s rows and a header is answered by %s before its first byte',
    async (count, status) => {
      const read: GraphStore['read'] = ({ text }) =>
        Promise.resolve(
          text.includes('RETURN count(n)')
            ? [[text.includes('Mention') ? count : 0]]
            : text.includes('count(')
              ? [[0]]
              : [],
        );
      server = await startServer({ store: { ...noStore, read }, api });
      const response = await server.get('/export/xlsx');
      expect(response.status).toBe(status);
      const text = await response.text();
      expect(response.headers.has('content-disposition')).toBe(status === 200);
      expect(text).toContain(status === 200 ? 'PK' : 'A sheet has 1048575 rows at most');
    },
  );

  it('is an error, not a broken file, where the store fails at once', async () => {
    const read = () => Promise.reject(new KnownError('STORE_UNAVAILABLE', 'It went away.'));
    server = await startServer({ store: { ...noStore, read }, api });
    const response = await server.get('/export/json');
    expect(response.status).toBe(503);
    expect(response.headers.get('content-disposition')).toBeNull();
    expect(response.headers.get('etag')).toBeNull();
    expect(await response.json()).toMatchObject(errorOf('STORE_UNAVAILABLE', 'It went away.'));
  });

  it('is read no faster than its client takes it, and no further once that has gone', async () => {
    let reads = 0;
    const store: GraphStore = {
      ...endlessStore,
      read(statement, options) {
        reads += 1;
        return endlessStore.read(statement, options);
      },
    };
    server = await startServer({ store, api });
    const response = await new Promise<IncomingMessage>((resolve) => {
      request(`${server.url}/export/jsonl`, resolve).end();
    });
    await standsStill(() => reads);
    expect(reads).toBeLessThan(40); // some 160 in all
    response.on('error', () => undefined).destroy();
    await server.stop();
    await standsStill(() => reads);
    expect(reads).toBeLessThan(40);
    expect(server.lines).toEqual([expect.objectContaining({ msg: 'request', status: 499 })]);
  });

  it('ends its running statement when its client goes away', async () => {
    let tell: (signal: AbortSignal) => void = () => undefined;
    const asked = new Promise<AbortSignal>((resolve) => {
      tell = resolve;
    });
    const store: GraphStore = {
      ...noStore,
      read: ({ text: statement }, options) => {
        if (!statement.includes('count(n)')) return Promise.resolve([]);
        const { signal } = options ?? {};
        return new Promise((_, reject) => {
          signal?.addEventListener('abort', () => {
            reject(new KnownError('DEADLINE_EXCEEDED', 'The caller went away.'));
          });
          if (signal) tell(signal);
        });
      },
    };
    server = await startServer({ store, api });
    const client = request(`${server.url}/export/jsonl`, (response) => {
      response.on('error', () => undefined);
      void text(response).catch(() => undefined);
    });
    client.on('error', () => undefined).end();
    const signal = await asked;
    const ended = new Promise((resolve) => {
      signal.addEventListener('abort', resolve);
    });
    client.destroy();
    await ended;
    await server.stop();
    expect(server.lines).toEqual([expect.objectContaining({ status: 499 })]);
  });
});

/** Waits until a count has not changed for a while. */
async function standsStill(count: () => number): Promise<void> {
  for (let before = -1, times = 0; times < 5; before = count()) {
    await pause(20);
    times = count() === before ? times + 1 : 0;
  }
}
