import { Agent, get, request } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Context } from '../../src/api/context.js';
import { drain } from '../../src/server/lifetime/drain.js';
import { errorOf, smallApi, startServer } from '../fixtures/server-harness.js';
import type { Harness, HarnessOptions } from '../fixtures/server-harness.js';
import { until } from '../fixtures/until.js';

/** A question that runs until it is let go; `asked` resolves with its context once it runs. */
function waitingQuestion() {
  let answer: (text: string) => void = () => undefined;
  let tell: (context: Context) => void = () => undefined;
  const asked = new Promise<Context>((resolve) => (tell = resolve));
  const wait = (_: unknown, context: Context) => {
    tell(context);
    return new Promise<string>((resolve) => (answer = resolve));
  };
  return {
    api: smallApi({ wait }),
    asked,
    letGo: () => {
      answer('done');
    },
  };
}

const aborted = (signal: AbortSignal) =>
  new Promise<unknown>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve(signal.reason);
    });
  });

describe('a running request', () => {
  let server: Harness;
  afterEach(() => server.stop());

  async function start(options: HarnessOptions) {
    server = await startServer(options);
  }

  it('is aborted when its client goes away', async () => {
    const { api, asked } = waitingQuestion();
    await start({ api });
    const client = request(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    client.on('error', () => undefined);
    client.end('{"query": "query Patient { wait }"}');
    const { signal } = await asked;
    const reason = aborted(signal);
    client.destroy();
    await expect(reason).resolves.toMatchObject({ message: 'The client left.' });
    await new Promise(setImmediate);
    expect(server.lines).toEqual([
      expect.objectContaining({ msg: 'request', operation: 'Patient', status: 499 }),
    ]);
  });

  it('is not aborted when it is answered', async () => {
    const { api, asked, letGo } = waitingQuestion();
    await start({ api });
    const answer = server.ask('{ wait }');
    const { signal } = await asked;
    letGo();
    expect((await answer).body).toEqual({ data: { wait: 'done' } });
    await server.stop();
    expect(signal.aborted).toBe(false);
  });

  it('is answered at its deadline, though it goes on', async () => {
    const { api, asked } = waitingQuestion();
    const environment = { REQUEST_TIMEOUT_MS: '100', STATEMENT_TIMEOUT_MS: '100' };
    await start({ api, environment });
    const { status, body } = await server.ask('{ wait }');
    expect(status).toBe(504);
    expect(body).toMatchObject(errorOf('DEADLINE_EXCEEDED', /^No answer was found within 100 ms/));
    expect((await asked).signal.aborted).toBe(true);
  });

  it('is answered before the server stops, and no other is taken', async () => {
    const { api, asked, letGo } = waitingQuestion();
    await start({ api });
    const answer = server.ask('{ wait }');
    await asked;
    const drained = drain(server.app, server.graph, 60_000);
    await expect(server.graph.readiness()).resolves.toMatchObject({ status: 'not ready' });
    await expect(fetch(`${server.url}/health/live`)).rejects.toThrow();
    letGo();
    expect((await answer).status).toBe(200);
    expect(await drained).toBe(true);
  });

  it('that comes by a connection which stayed open is refused in our form, and ends it', async () => {
    await start({});
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = (path: string) =>
      new Promise<{ status: number; connection: string; body: unknown }>((resolve, reject) => {
        get(server.url + path, { agent }, (response) => {
          let text = '';
          response.on('data', (data) => (text += String(data)));
          response.on('end', () => {
            const { statusCode: status = 0, headers } = response;
            resolve({ status, connection: headers.connection ?? '', body: JSON.parse(text) });
          });
        }).on('error', reject);
      });
    expect(await ask('/q')).toMatchObject({ status: 200, connection: 'keep-alive' });
    const drained = drain(server.app, server.graph, 60_000);
    await until(() => !server.app.server.listening);
    expect(await ask('/graphql?query=%7Bgreet%7D')).toEqual({
      status: 503,
      connection: 'close',
      body: errorOf('STORE_UNAVAILABLE', '^This server is about to stop'),
    });
    expect(await drained).toBe(true);
  });

  it('is cut when the server has waited long enough', async () => {
    const { api, asked } = waitingQuestion();
    await start({ api });
    const answer = server.ask('{ wait }').catch(() => 'cut');
    const reason = aborted((await asked).signal);
    expect(await drain(server.app, server.graph, 50)).toBe(false);
    expect(await answer).toBe('cut');
    await expect(reason).resolves.toMatchObject({ message: 'The client left.' });
  });
});
