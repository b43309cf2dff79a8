import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { KnownError } from '../../src/shared/errors.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { ask } from '../fixtures/ask.js';
import { failingAfter } from '../fixtures/export/endless-store.js';
import { errorOf, noStore, startServer, type Harness } from '../fixtures/server-harness.js';

const api = await createApi();

describe('an export that fails', () => {
  let server: Harness;
  afterEach(() => server.stop());

  it.each(['identity', 'gzip'])('breaks off where the store fails later: %s', async (encoding) => {
    const store = failingAfter(60, new KnownError('DEADLINE_EXCEEDED', 'Too slow.'));
    server = await startServer({ store, api });
    await expect(
      ask(`${server.url}/export/jsonl`, { 'accept-encoding': encoding }),
    ).rejects.toMatchObject({ code: 'ECONNRESET' });
    await new Promise(setImmediate);
    expect(server.lines).toEqual([
      expect.objectContaining({ msg: 'request', errors: ['DEADLINE_EXCEEDED'] }),
    ]);
  });

  it('is an error where the store fails before any of it is packed, reported once', async () => {
    const store = failingAfter(1, new KnownError('DEADLINE_EXCEEDED', 'Too slow.'));
    server = await startServer({ store, api });
    const response = await ask(`${server.url}/export/jsonl`, {
      'accept-encoding': 'gzip',
    });
    expect(response.status).toBe(504);
    expect(JSON.parse(response.text)).toMatchObject(errorOf('DEADLINE_EXCEEDED', 'Too slow.'));
    const { 'content-type': type, 'cache-control': caching, ...headers } = response.headers;
    expect([type, caching]).toEqual(['application/json; charset=utf-8', 'no-store']);
    expect(Object.keys(headers).filter((name) => /^content-[de]|etag/.test(name))).toEqual([]);
    await new Promise(setImmediate);
    expect(server.lines).toEqual([expect.objectContaining({ msg: 'request', status: 504 })]);
  });

  it('is logged with its cause once where it fails before any of it is packed', async () => {
    server = await startServer({ store: failingAfter(1, new Error('a bug')), api });
    const response = await ask(`${server.url}/export/jsonl`, { 'accept-encoding': 'gzip' });
    expect(response.status).toBe(500);
    await new Promise(setImmediate);
    expect(server.lines.map(({ msg }) => msg)).toEqual(['masked error', 'request']);
  });

  it('is logged as an error where a bug breaks it off', async () => {
    server = await startServer({ store: failingAfter(60, new Error('a bug')), api });
    await expect(ask(`${server.url}/export/jsonl`)).rejects.toMatchObject({ code: 'ECONNRESET' });
    await new Promise(setImmediate);
    expect(server.lines.map(({ msg, level }) => [msg, level])).toEqual([
      ['masked error', 50],
      ['request', 50],
    ]);
    expect(server.lines.at(-1)).toMatchObject({ status: 200, errors: ['INTERNAL_SERVER_ERROR'] });
  });

  it.each([new KnownError('DEADLINE_EXCEEDED', 'The caller went away.'), new Error('gone')])(
    'is given up, not failed, where its client goes away while its version is read: %s',
    async (failure) => {
      let begin: () => void = () => undefined;
      const begun = new Promise<void>((resolve) => (begin = resolve));
      const version: GraphStore['version'] = (options) =>
        new Promise((_, reject) => {
          options?.signal?.addEventListener('abort', () => {
            reject(failure);
          });
          begin();
        });
      server = await startServer({ store: { ...noStore, version }, api });
      const client = request(`${server.url}/export/jsonl`);
      client.on('error', () => undefined).end();
      await begun;
      client.destroy();
      while (server.lines.length === 0) await pause(5);
      await pause(5);
      expect(server.lines).toEqual([expect.objectContaining({ msg: 'request', status: 499 })]);
      expect(server.lines[0]).not.toHaveProperty('errors');
    },
  );
});
