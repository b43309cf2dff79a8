import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { applyChange } from '../../src/change/apply/apply-change.js';
import { hashToken } from '../../src/config/token-lines.js';
import { entityKindNames } from '../../src/model/kinds.js';
import { drain } from '../../src/server/lifetime/drain.js';
import { StreamSlots } from '../../src/server/limits/slots.js';
import { migrate } from '../../src/store/migrate.js';
import { openNeo4jStore } from '../../src/store/neo4j/store.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';
import { statement } from '../fixtures/stores/every-store.js';
import { describeNeo4j, testStores, useNeo4j, useStore } from '../fixtures/stores/test-stores.js';
import { take } from '../fixtures/take.js';
import { until } from '../fixtures/until.js';

interface Row {
  readonly number: number;
  readonly kind: string | null;
  readonly by: string | null;
  readonly upserted: readonly string[];
  readonly isWhole: boolean;
}

const change = (store: GraphStore, upserted: string[]) =>
  applyChange(
    store,
    {
      by: 'salma',
      role: 'CURATOR',
      reason: 'A <b>bold</b> reason & more',
      requestId: randomUUID(),
    },
    { kind: 'ASSERT_CLAIM', input: null },
    () => {
      const statements = [statement('MERGE (n:Foreign {id: $id}) SET n.at = 1', { id: 'x' })];
      return Promise.resolve({ statements, upserted, removed: [], datasets: [] });
    },
  );
const foreign = (store: GraphStore) => store.write(statement('MERGE (:Foreign {id: 1})'));

async function readRows(response: Response): Promise<readonly Row[]> {
  const lines = (await response.text()).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Row);
}

/** The events of a stream, one after another. */
async function* eventsOf(response: Response): AsyncGenerator<{ id: number; row: Row }> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const [, id, data] = /^id: (\d+)\nevent: change\ndata: (.*)$/.exec(event) ?? [];
      if (id !== undefined && data !== undefined)
        yield { id: Number(id), row: JSON.parse(data) as Row };
    }
  }
}

describe.each(testStores())('following the graph over HTTP: $name', (engine) => {
  const opened = useStore(engine, 'definitions');
  let server: Harness;
  let start = 0;
  const folder = mkdtempSync(join(tmpdir(), 'multaqa-changes-'));
  const holder = { headers: { authorization: 'Bearer mq_reader' } };
  const leaving = new AbortController();
  const get = (path: string, init?: RequestInit) =>
    server.get(path, { signal: leaving.signal, ...init });

  beforeAll(async () => {
    const tokens = join(folder, 'tokens');
    writeFileSync(
      tokens,
      `reader READER ${hashToken('mq_reader')}\nwriter CONTRIBUTOR ${hashToken('mq_writer')}\n`,
    );
    await foreign(opened.store);
    server = await startServer({
      store: opened.bare,
      environment: { AUTH_TOKENS_FILE: tokens, MAX_STREAMS: '12', VERSION_STALENESS_MS: '100' },
    });
    start = (await opened.store.version()).number;
    await change(opened.store, ['claim:a']);
    await change(opened.store, ['claim:b']);
  });
  afterAll(async () => {
    leaving.abort();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it('tells who made a change to holders of a token alone, by every way', async () => {
    const path = `/changes?since=${start}`;
    const stream = `/changes/stream?since=${start}`;
    for (const [init, by] of [
      [{}, null],
      [holder, 'salma'],
    ] as const) {
      expect((await readRows(await get(path, init)))[0]?.by).toBe(by);
      const events = eventsOf(await get(stream, init));
      expect(await take(events, 1)).toMatchObject([{ row: { by } }]);
      await events.return(undefined);
      const feed = await (await get('/changes.atom', init)).text();
      expect(feed.includes('<author><name>salma</name></author>')).toBe(by !== null);
    }
  });

  describe('/changes', () => {
    it('gives a line for each version since one', async () => {
      const response = await get(`/changes?since=${start}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
      const rows = await readRows(response);
      expect(rows).toMatchObject([
        { number: start + 1, kind: 'ASSERT_CLAIM', upserted: ['claim:a'], isWhole: false },
        { number: start + 2, upserted: ['claim:b'] },
      ]);
      expect(await readRows(await get(`/changes?since=${start + 1}`))).toHaveLength(1);
      expect(await readRows(await get(`/changes?since=${start + 2}`))).toEqual([]);
    });

    it('confirms what a client has by its validator, until there is more', async () => {
      const path = `/changes?since=${start + 1}`;
      const etag = String((await get(path)).headers.get('etag'));
      const held = { headers: { 'if-none-match': etag } };
      expect((await get(path, held)).status).toBe(304);
      await change(opened.store, ['claim:c']);
      expect((await get(path, held)).status).toBe(200);
    });

    it('waits for what comes, where it is asked to', async () => {
      const { number } = await opened.store.version();
      const waiting = get(`/changes?since=${number}&wait=30`);
      await change(opened.store, ['claim:d']);
      expect(await readRows(await waiting)).toMatchObject([{ upserted: ['claim:d'] }]);
      const early = performance.now();
      expect(await readRows(await get(`/changes?since=${number + 1}&wait=1`))).toEqual([]);
      expect(performance.now() - early).toBeGreaterThan(900);
    });

    it('says of what something else wrote that anything may be another', async () => {
      const { number } = await opened.store.version();
      await foreign(opened.store);
      await change(opened.store, ['claim:e']);
      expect(await readRows(await get(`/changes?since=${number}`))).toMatchObject([
        { number: number + 1, kind: null, isWhole: true, upserted: [] },
        { number: number + 2, kind: 'ASSERT_CLAIM', isWhole: false },
      ]);
    });

    it.each([
      ['from before the log', () => 0],
      ['from after the graph', () => 1_000_000],
    ])('is gone %s, with where the graph is got whole', async (_, since) => {
      for (const path of ['/changes', '/changes/stream']) {
        const response = await get(`${path}?since=${since()}`);
        expect(response.status).toBe(410);
        expect(response.headers.get('link')).toMatch(/^<\/export\/jsonl>; rel="alternate"/);
        expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'GONE' } }] });
      }
    });

    it.each([
      ['', 'since must be a whole number from 0'],
      ['?since=x', 'since must be a whole number from 0'],
      ['?since=1&wait=61', 'wait must be a whole number from 0 to 60; 61 was given.'],
      ['?since=1&since=2', 'since must be a whole number from 0'],
    ])('refuses "%s"', async (query, message) => {
      const response = await get(`/changes${query}`);
      expect(response.status).toBe(400);
      expect(JSON.stringify(await response.json())).toContain(message);
    });
  });

  describe('/changes/stream', () => {
    it('sends what was missed, then what comes', async () => {
      const response = await get(`/changes/stream?since=${start}`);
      expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
      const events = eventsOf(response);
      expect(await take(events, 2)).toMatchObject([
        { id: start + 1, row: { upserted: ['claim:a'] } },
        { id: start + 2, row: { upserted: ['claim:b'] } },
      ]);
      const { number } = await opened.store.version();
      const rest = take(events, number - start - 2 + 2);
      await change(opened.store, ['claim:f']);
      await change(opened.store, ['claim:g']);
      expect((await rest).slice(-2)).toMatchObject([
        { id: number + 1, row: { upserted: ['claim:f'] } },
        { id: number + 2, row: { upserted: ['claim:g'] } },
      ]);
      await events.return(undefined);
    });

    it('goes on where the client says that it was', async () => {
      const { number } = await opened.store.version();
      const headers = { 'last-event-id': String(number - 1) };
      const events = eventsOf(await get('/changes/stream', { headers }));
      expect(await take(events, 1)).toMatchObject([{ id: number }]);
      await events.return(undefined);
    });

    it('has so many places, and is told to be full beyond', async () => {
      const responses: Response[] = [];
      while (responses.at(-1)?.status !== 503) responses.push(await get('/changes/stream'));
      expect(responses.at(-1)?.headers.get('retry-after')).toBe('10');
      expect(responses.length).toBeLessThanOrEqual(4);
      const followed = responses.slice(0, -1).map(eventsOf);
      const next = followed.map((events) => events.next());
      await change(opened.store, ['claim:h']);
      for (const { value } of await Promise.all(next))
        expect(value).toMatchObject({ row: { upserted: ['claim:h'] } });
      for (const events of followed) await events.return(undefined);
    });
  });

  it('is cut at a few megabytes, gone on with, and streamed to who takes it slowly', async () => {
    const { number } = await opened.store.version();
    const ids = Array.from({ length: 9000 }, (_, i) => `claim:${String(i).padStart(114, '0')}`);
    for (let i = 0; i < 6; i++) await change(opened.store, ids);
    const rows = await readRows(await get(`/changes?since=${number}`));
    expect(rows.map((row) => row.number - number)).toEqual([1, 2, 3]);
    const rest = await readRows(await get(`/changes?since=${number + 3}`));
    expect(rest.map((row) => row.number - number)).toEqual([4, 5, 6]);
    const events = eventsOf(await get(`/changes/stream?since=${number}`));
    for (let i = 1; i <= 6; i++) {
      const { value } = (await events.next()) as { value: { id: number; row: Row } };
      expect([value.id - number, value.row.upserted.length]).toEqual([i, ids.length]);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await events.return(undefined);
  });

  it('takes points for the bytes of what is sent', async () => {
    const { number } = await opened.store.version();
    await change(
      opened.store,
      Array.from({ length: 1000 }, (_, i) => `claim:${i}`),
    );
    const poor = await startServer({
      store: opened.bare,
      environment: { COST_PER_MINUTE: '10' },
    });
    const asked = [];
    for (let i = 0; i < 2; i++) asked.push((await poor.get(`/changes?since=${number}`)).status);
    await poor.stop();
    expect(asked).toEqual([200, 429]);
  });

  it('is a feed of the newest too', async () => {
    const authorization = { authorization: 'Bearer mq_writer' };
    const response = await get('/changes.atom', { headers: authorization });
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const text = await response.text();
    const { storeId, number } = await opened.store.version();
    expect(text).toContain(`<id>urn:uuid:${storeId}</id>`);
    expect(text).toContain(`<title>Version ${number}: assert claim</title>`);
    expect(text).toContain('A &lt;b&gt;bold&lt;/b&gt; reason &amp; more 1 changed, 0 gone.');
    expect(text.indexOf(`Version ${number}:`)).toBeLessThan(text.indexOf(`Version ${number - 1}:`));
    // An answer for one holder is nobody else's: it has no validator.
    expect(response.headers.get('etag')).toBeNull();
    const other = await get('/changes.atom');
    expect(await other.text()).not.toContain('reason');
    const headers = { 'if-none-match': String(other.headers.get('etag')) };
    expect((await get('/changes.atom', { headers })).status).toBe(304);
  });

  it('ends at once where the server stops, streams and those who wait', async () => {
    const other = await startServer({ store: opened.bare });
    const { number } = await opened.store.version();
    const taken = jest.spyOn(StreamSlots.prototype, 'take');
    const events = eventsOf(await other.get('/changes/stream'));
    const next = events.next();
    const waiting = other.get(`/changes?since=${number}&wait=60`);
    await until(() => taken.mock.calls.length === 2);
    taken.mockRestore();
    const closed = drain(other.app, other.graph, 20_000);
    expect((await next).done).toBe(true);
    expect(await readRows(await waiting)).toEqual([]);
    expect(await closed).toBe(true);
  });
});

describeNeo4j('two servers on one graph', () => {
  const neo4j = useNeo4j();
  const opened: GraphStore[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
  });

  it('follow what the other writes', async () => {
    const { address, login, store } = neo4j();
    await migrate(store, entityKindNames);
    const open = async () => {
      const options = { password: login.password, versionStalenessMs: 200 };
      const one = await openNeo4jStore(address, options);
      opened.push(one);
      return {
        store: one,
        server: await startServer({ store: one, environment: { VERSION_STALENESS_MS: '200' } }),
      };
    };
    const [one, other] = [await open(), await open()];
    const ofOne = eventsOf(await one.server.get('/changes/stream'));
    const ofOther = eventsOf(await other.server.get('/changes/stream'));
    const both = [take(ofOne, 2), take(ofOther, 2)];
    const first = await change(one.store, ['claim:one']);
    const second = await change(other.store, ['claim:other']);
    for (const events of await Promise.all(both))
      expect(events).toMatchObject([
        { id: first?.number, row: { upserted: ['claim:one'] } },
        { id: second?.number, row: { upserted: ['claim:other'] } },
      ]);
    await ofOne.return(undefined);
    await ofOther.return(undefined);
    await Promise.all([one.server.stop(), other.server.stop()]);
  });
});
