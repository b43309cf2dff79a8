import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-sse';
import { createApi } from '../../src/api/api.js';
import { applyChange } from '../../src/change/apply/apply-change.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';
import { statement } from '../fixtures/stores/every-store.js';
import { testStores, useStore } from '../fixtures/stores/test-stores.js';

const api = await createApi();
const followed = 'version isWhole upserted removed';

describe.each(testStores())('subscriptions: $name', (engine) => {
  const opened = useStore(engine, 'definitions');
  let server: Harness;
  afterEach(() => server.stop());

  const start = async (environment: Record<string, string> = {}) => {
    const settings = { VERSION_STALENESS_MS: '50', ...environment };
    server = await startServer({ api, store: opened.bare, environment: settings });
  };
  const change = (upserted: string[]) =>
    applyChange(
      opened.store,
      { by: 'salma', role: 'CURATOR', reason: 'So.', requestId: randomUUID() },
      { kind: 'ASSERT_CLAIM', input: null },
      () =>
        Promise.resolve({
          statements: [statement('MERGE (n:Foreign {id: $id}) SET n.at = 1', { id: 'x' })],
          upserted,
          removed: ['claim:gone'],
          datasets: [],
        }),
    );
  const subscribe = (query: string) =>
    createClient({ url: `${server.url}/graphql/stream`, retryAttempts: 0 }).iterate({ query });
  const stream = (query: string, init: RequestInit = {}) =>
    server.get(`/graphql/stream?query=${encodeURIComponent(query)}`, {
      ...init,
      headers: { accept: 'text/event-stream' },
    });

  it('tell of each version after one, and of those that come', async () => {
    await start();
    const { number } = await opened.store.version();
    await change(['claim:a']);
    const events = subscribe(`subscription { graphChanged(since: ${number}) { ${followed} } }`);
    const told = (version: number, upserted: string[]) => ({
      data: { graphChanged: { version, isWhole: false, upserted, removed: ['claim:gone'] } },
    });
    expect((await events.next()).value).toEqual(told(number + 1, ['claim:a']));
    await change(['claim:b']);
    await opened.store.write(statement('MERGE (:Foreign {id: 1})'));
    expect([(await events.next()).value, (await events.next()).value]).toEqual([
      told(number + 2, ['claim:b']),
      { data: { graphChanged: { version: number + 3, isWhole: true, upserted: [], removed: [] } } },
    ]);
  });

  it('begin with what comes where no version is given', async () => {
    await start();
    const response = await stream('subscription { graphChanged { version upserted } }');
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    let text = '';
    const timer = setInterval(() => void change(['claim:c']), 100);
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += new TextDecoder().decode(chunk);
      if (text.includes('claim:c')) break;
    }
    clearInterval(timer);
    expect(text).toMatch(/event: next\ndata: .*"version":\d+,"upserted":\["claim:c"\]/);
  });

  it.each([
    ['{ graph { version } }', /This address answers subscriptions only/],
    ['subscription { graphChanged { nothing } }', /Cannot query field .{2}nothing/],
    ['subscription {', /Syntax Error/],
    ['subscription { graphChanged(since: 999999) { version } }', /was restored or replaced/],
  ])('%s is refused by an event', async (query, sentence) => {
    await start();
    const text = await (await stream(query)).text();
    expect(text).toMatch(/^:\n\nevent: next\ndata: /);
    expect(text).toMatch(sentence);
    expect(text).toMatch(/event: complete\n/);
  });

  it('are not asked at /graphql, nor without saying what is accepted', async () => {
    await start();
    const asked = await server.ask('subscription { graphChanged { version } }');
    expect(asked).toMatchObject({ status: 400, body: { errors: [{ message: /stream/ }] } });
    const any = { headers: { accept: '*/*' } };
    expect((await server.get('/graphql/stream?query=subscription', any)).status).toBe(400);
  });

  it('take places of those who follow the graph, and give them back', async () => {
    await start({ MAX_STREAMS: '1' });
    const first = new AbortController();
    const query = 'subscription { graphChanged { version } }';
    await stream(query, { signal: first.signal });
    const refused = await stream(query);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10']);
    expect((await server.get('/changes/stream')).status).toBe(503);
    first.abort();
    const again = new AbortController();
    for (let status = 503; status !== 200;)
      ({ status } = await stream(query, { signal: again.signal }));
    again.abort();
  });
});
