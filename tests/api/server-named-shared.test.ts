import { afterEach, describe, expect, it } from '@jest/globals';
import type { GraphStore } from '../../src/store/graph-store.js';
import { ask } from '../fixtures/ask.js';
import { operationsOf } from '../fixtures/stored-operations.js';
import {
  errorOf,
  noStore,
  smallApi,
  startServer,
  type Harness,
} from '../fixtures/server-harness.js';

/** Work that the test itself ends. */
function pending() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { ended, end };
}

describe('equal questions that come together', () => {
  let server: Harness;
  afterEach(() => server.stop());

  /** A server that answers `wait` on command. */
  async function startWaiting(environment: Readonly<Record<string, string>> = {}) {
    const signals: AbortSignal[] = [];
    const resolves: ((text: string) => void)[] = [];
    let onAsked: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (onAsked = resolve));
    const api = smallApi({
      wait: (_, { signal }) => {
        signals.push(signal);
        onAsked();
        return new Promise<string>((resolve) => resolves.push(resolve));
      },
    });
    server = await startServer({
      api,
      operations: operationsOf({ wait: '{ wait }' }, api.schema),
      environment,
    });
    return {
      url: `${server.url}/q/wait`,
      signals,
      asked,
      letGo: () => {
        for (const resolve of resolves) resolve('done');
      },
    };
  }

  it('are computed once', async () => {
    const { url, signals, asked, letGo } = await startWaiting();
    const all = [ask(url), ask(url), ask(url, { 'accept-encoding': 'gzip' })];
    await asked;
    await ask(`${server.url}/health/live`); // by now the others have arrived too
    letGo();
    expect((await Promise.all(all)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(signals).toHaveLength(1);
  });

  it('go on when one of the clients goes away, and end with the last', async () => {
    const { url, signals, asked, letGo } = await startWaiting();
    const leaving = new AbortController();
    const first = fetch(url, { signal: leaving.signal }).catch(() => 'left');
    await asked;
    const second = ask(url);
    await ask(`${server.url}/health/live`);
    leaving.abort();
    expect(await first).toBe('left');
    await ask(`${server.url}/health/live`);
    expect(signals[0]?.aborted).toBe(false);
    letGo();
    expect((await second).text).toBe('{"data":{"wait":"done"}}');
    expect(signals).toHaveLength(1);
  });

  it('are given up when all clients are away', async () => {
    const { url, signals, asked } = await startWaiting();
    const leaving = new AbortController();
    const only = fetch(url, { signal: leaving.signal }).catch(() => 'left');
    await asked;
    const [signal] = signals;
    const aborted = new Promise((resolve) => signal?.addEventListener('abort', resolve));
    leaving.abort();
    await Promise.all([only, aborted]);
    expect(server.lines.filter(({ msg }) => msg === 'masked error')).toEqual([]);
  });

  it('are given up when the client went away before the version of the graph was known', async () => {
    const signals: AbortSignal[] = [];
    const api = smallApi({
      wait: (_, { signal }) => {
        signals.push(signal);
        return new Promise<string>(() => undefined);
      },
    });
    const begun = pending();
    const known = pending();
    const store: GraphStore = {
      ...noStore,
      version: async () => {
        begun.end();
        await known.ended;
        return noStore.version();
      },
    };
    server = await startServer({
      api,
      store,
      operations: operationsOf({ wait: '{ wait }' }, api.schema),
    });
    const closed = new Promise((resolve) =>
      server.app.server.once('connection', (socket) => socket.once('close', resolve)),
    );
    const leaving = new AbortController();
    const only = fetch(`${server.url}/q/wait`, { signal: leaving.signal }).catch(() => 'left');
    await begun.ended;
    leaving.abort();
    await Promise.all([only, closed]);
    known.end();
    await ask(`${server.url}/health/live`);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(server.lines).toContainEqual(
      expect.objectContaining({ operation: 'wait', status: 499 }),
    );
  });

  it('end at the deadline of a request', async () => {
    const { url, signals } = await startWaiting({
      REQUEST_TIMEOUT_MS: '100',
      STATEMENT_TIMEOUT_MS: '100',
    });
    const { status, text, headers } = await ask(url);
    expect(status).toBe(504);
    expect(JSON.parse(text)).toEqual(errorOf('DEADLINE_EXCEEDED', /100 ms/));
    expect(headers['cache-control']).toBe('no-store');
    expect(signals[0]?.aborted).toBe(true);
  });
});
