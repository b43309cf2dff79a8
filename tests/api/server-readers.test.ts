import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { until } from '../fixtures/until.js';
import { endlessStore } from '../fixtures/export/endless-store.js';
import { RawClient } from '../fixtures/raw-client.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { errorOf, smallApi, startServer, type Harness } from '../fixtures/server-harness.js';

/** More than the system buffers for a connection whose client reads nothing. */
const large = 15_000_000;
const text = 'x'.repeat(large);
const api = smallApi({
  greet: ({ name }) => (name === 'large' ? text : 'Hello'),
  wait: () => pause(400, 'waited'),
});
const realApi = await createApi();
const clients: RawClient[] = [];
let server: Harness;

afterEach(async () => {
  for (const client of clients.splice(0)) client.end();
  await server.stop();
});

function connect(): RawClient {
  const client = new RawClient(server.url);
  clients.push(client);
  return client;
}

describe('a client that takes nothing of its answer', () => {
  it('is cut after a while', async () => {
    server = await startServer({ api, environment: { READER_TIMEOUT_MS: '200' } });
    connect().ask('{ greet(name: "large") }');
    await until(() => server.lines.length > 0);
    expect(server.lines).toEqual([expect.objectContaining({ status: 499 })]);
  });

  it('leaves less room until it has gone', async () => {
    const environment = { MAX_BYTES_IN_FLIGHT: '24000000' };
    server = await startServer({ api, environment });
    expect((await server.ask('{ greet(name: "large") }')).status).toBe(200);
    const client = connect();
    client.ask('{ greet(name: "large") }');
    await until(() => client.bytes > 0);
    const refused = await server.ask('{ greet(name: "large") }');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect(refused.body).toMatchObject(errorOf('OVERLOADED', 'take too much memory'));
    expect((await server.ask('{ greet }')).status).toBe(503);
    client.end();
    await until(() => server.lines.some(({ status }) => status === 499));
    expect((await server.ask('{ greet(name: "large") }')).status).toBe(200);
  });

  it('is cut in an export too, which frees the place of it', async () => {
    const environment = { READER_TIMEOUT_MS: '200', MAX_EXPORTS: '1' };
    server = await startServer({ api: realApi, store: endlessStore, environment });
    connect().get('/export/jsonl');
    await until(() => server.lines.length > 0);
    expect(server.lines).toEqual([expect.objectContaining({ status: 499 })]);
    const next = connect();
    next.get('/export/jsonl');
    await until(() => next.bytes > 0);
    expect(next.head).toContain('HTTP/1.1 200 OK');
  });
});

describe('a client is not cut', () => {
  it('where it takes an export slowly', async () => {
    const environment = { READER_TIMEOUT_MS: '1000' };
    server = await startServer({ api: realApi, store: endlessStore, environment });
    const client = connect();
    client.get('/export/jsonl');
    for (let time = 0; time < 150; time++) {
      await pause(20);
      client.read();
    }
    expect(server.lines).toEqual([]);
    expect(client.bytes).toBeGreaterThan(5_000_000);
  });

  it('where its answer takes long', async () => {
    server = await startServer({ api, environment: { READER_TIMEOUT_MS: '100' } });
    expect((await server.ask('{ wait }')).body).toEqual({ data: { wait: 'waited' } });
  });

  it('between two questions', async () => {
    server = await startServer({ api, environment: { READER_TIMEOUT_MS: '100' } });
    const client = connect();
    client.ask('{ greet }');
    await until(() => server.lines.length === 1);
    await pause(300);
    client.ask('{ greet }');
    await until(() => server.lines.length === 2);
    expect(server.lines.map(({ status }) => status)).toEqual([200, 200]);
  });
});

describe('exports', () => {
  it('are a few at a time, for one client half of them', async () => {
    server = await startServer({ api: realApi, store: endlessStore });
    const readers = [connect(), connect()];
    for (const reader of readers) {
      reader.get('/export/jsonl');
      await until(() => reader.bytes > 0);
    }
    const refused = await server.get('/export/jsonl');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10']);
    expect(await refused.json()).toMatchObject(errorOf('OVERLOADED', '2 exports of yours'));
    expect(await statusOf('HEAD')).toBe(200);
    readers[0]?.end();
    await until(() => server.lines.some(({ status }) => status === 499));
    const next = connect();
    next.get('/export/jsonl');
    await until(() => next.bytes > 0);
    expect(next.head).toContain('HTTP/1.1 200 OK');
  });

  function statusOf(method: string): Promise<number | undefined> {
    return new Promise((resolve) => {
      request(`${server.url}/export/jsonl`, { method }, (response) => {
        resolve(response.resume().statusCode);
      }).end();
    });
  }

  describe('of the seed', () => {
    const used = useSeed();

    it('are charged by what is in them, once they are written', async () => {
      const environment = { COST_PER_MINUTE: '500' };
      server = await startServer({ api: realApi, store: used.store, environment });
      await server.graph.current().knowledge.countSizes();
      const path = '/export/json';
      for (let time = 0; time < 3; time++)
        expect((await server.get(path, { method: 'HEAD' })).status).toBe(200);
      const first = await server.get(path);
      await first.text();
      const held = { headers: { 'if-none-match': first.headers.get('etag') ?? '' } };
      expect([first.status, (await server.get(path, held)).status]).toEqual([200, 304]);
      const second = await server.get(path);
      expect(second.status).toBe(429);
      expect(await second.json()).toMatchObject(errorOf('LIMIT_EXCEEDED', 'ask again in'));
      const part = await server.get(`${path}?seeds=organization:dco&hops=1`);
      expect(part.status).toBe(200);
    });

    it('are never more than a minute gives', async () => {
      const environment = { COST_PER_MINUTE: '50' };
      server = await startServer({ api: realApi, store: used.store, environment });
      await server.graph.current().knowledge.countSizes();
      expect((await server.get('/export/json')).status).toBe(200);
      expect((await server.get('/export/json')).status).toBe(429);
    });
  });
});
