import { afterEach, describe, expect, it } from '@jest/globals';
import type { Heap } from '../../src/server/overload/heap-guard.js';
import { answerOf, noStore, smallApi, startServer } from '../fixtures/server-harness.js';
import type { Harness, HarnessOptions } from '../fixtures/server-harness.js';
import { RawClient } from '../fixtures/raw-client.js';
import { otherStore } from '../fixtures/stores/other-store.js';
import { until } from '../fixtures/until.js';
import { statement } from '../fixtures/stores/every-store.js';

/** A heap whose fill the test sets, from its next collection on. */
function heapByHand() {
  let used = 10;
  let tell: () => void = () => undefined;
  const heap: Heap = {
    measure: () => ({ used, limit: 100 }),
    collect: () => undefined,
    onCollection: (act) => {
      tell = act;
      return () => undefined;
    },
  };
  const fill = (bytes: number) => {
    used = bytes;
    tell();
  };
  return { heap, fill };
}

describe('a server with too much to do', () => {
  let server: Harness;
  afterEach(() => server.stop());

  async function start(options: HarnessOptions) {
    server = await startServer(options);
  }

  it('refuses new work while its memory is full, says when to ask again, and serves again', async () => {
    const { heap, fill } = heapByHand();
    await start({ heap });
    fill(95);
    const refused = await server.ask('{ greet }');
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(refused.headers.get('x-request-id')).toMatch(/./);
    expect(refused.body).toEqual({
      errors: [
        {
          message: 'The memory of this server is full: ask again in a few seconds.',
          extensions: { code: 'OVERLOADED', retryAfterSeconds: 5 },
        },
      ],
    });
    const paths = ['/q', '/export/json', '/nothing', '/health/live', '/health/ready', '/metrics'];
    const statuses = await Promise.all(paths.map(async (path) => (await server.get(path)).status));
    expect(statuses).toEqual([503, 503, 503, 200, 200, 200]);
    const metrics = await (await server.get('/metrics')).text();
    expect(metrics).toContain('multaqa_refused_total{shortage="memory"} 4');
    fill(50);
    expect((await server.ask('{ greet }')).body).toEqual({ data: { greet: 'Hello world' } });
  });

  it('reads nothing of a large question that it refuses', async () => {
    const { heap, fill } = heapByHand();
    await start({ heap });
    fill(95);
    const refused = await server.ask(`{ greet(name: "${'x'.repeat(70_000)}") }`);
    expect([refused.status, refused.headers.get('connection')]).toEqual([503, 'close']);
  });

  it('answers what the store is asked too much of with 503 on every route, and says when to ask again', async () => {
    const never = () => new Promise<never>(() => undefined);
    const store = otherStore(noStore, { read: never });
    const api = smallApi({ wait: (_, { store: asked }) => asked.read(statement('never')) });
    await start({ api, store, environment: { MAX_STATEMENTS: '1' } });
    void server.ask('{ wait }').catch(() => undefined);
    const { load } = server.graph.current().store;
    await until(() => load.running === 1);
    const client = server.graph.current().store.for('127.0.0.1');
    const waiting = Array.from({ length: 2048 }, () => client.read(statement('never')));
    for (const one of waiting) one.catch(() => undefined);
    const refused = await server.ask('{ wait }');
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(refused.body).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
    expect((await server.get('/health/ready')).status).toBe(200);
  });

  it('takes no more on a connection that does not read its answers', async () => {
    let waiting = 0;
    let answer: (value: string) => void = () => undefined;
    const answered = new Promise<string>((resolve) => (answer = resolve));
    const wait = () => {
      waiting += 1;
      return answered;
    };
    await start({ api: smallApi({ wait }) });
    const client = new RawClient(server.url);
    for (let i = 0; i < 40; i++) client.ask('{ wait }');
    await until(() => waiting > 0);
    await server.ask('{ greet }');
    expect(waiting).toBe(16);
    const another = server.ask('{ wait }');
    await until(() => waiting === 17);
    answer('done');
    expect((await another).status).toBe(200);
    const statuses = () => client.text.split('HTTP/1.1 ').slice(1);
    await until(() => (client.read(), statuses().length > 16));
    const [refused, ...answers] = statuses().reverse();
    expect(answers.map((each) => each.slice(0, 3))).toEqual(Array(16).fill('200'));
    expect(refused).toMatch(/^503 [^]*connection: close/i);
    const metrics = await (await server.get('/metrics')).text();
    expect(metrics).toContain('multaqa_refused_total{shortage="pipeline"} 1\n'); // requests after it are ignored
    client.end();
  });

  it('says that it is not ready before it stops, and still answers', async () => {
    await start({});
    server.graph.leave('This server is about to stop.');
    const ready = await answerOf(await server.get('/health/ready'));
    expect([ready.status, ready.body]).toEqual([
      503,
      { status: 'not ready', reason: 'This server is about to stop.' },
    ]);
    expect((await server.ask('{ greet }')).status).toBe(200);
  });
});
