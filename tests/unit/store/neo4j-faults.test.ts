import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { applyChange } from '../../../src/change/apply/apply-change.js';
import { nobody } from '../../../src/claims/log/change-record.js';
import { KnownError } from '../../../src/shared/errors.js';
import { openNeo4jStore } from '../../../src/store/neo4j/store.js';
import { cypher, toStatement } from '../../../src/store/statement.js';
import { watchStore } from '../../../src/store/watched-store.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { startTcpProxy } from '../../fixtures/stores/tcp-proxy.js';
import type { TcpProxy } from '../../fixtures/stores/tcp-proxy.js';
import { describeNeo4j, useNeo4j } from '../../fixtures/stores/test-stores.js';

const one = toStatement(cypher`RETURN 1`);
const write = toStatement(cypher`MERGE (n:Fault {id: 'a'}) SET n.seen = true RETURN n.id`);
const maxConnections = 3;

describeNeo4j.each(['bolt', 'neo4j'])('a Neo4j that fails, behind %s://', (scheme) => {
  const neo4j = useNeo4j();
  let proxy: TcpProxy;
  let store: GraphStore;
  beforeAll(async () => {
    const { login } = neo4j();
    proxy = await startTcpProxy(Number(new URL(login.url).port));
    store = await openNeo4jStore(`${scheme}://neo4j@127.0.0.1:${proxy.port}`, {
      password: login.password,
      maxConnections,
    });
  });
  afterEach(() => proxy.heal());
  afterAll(async () => {
    await store.close();
    await proxy.close();
  });

  async function untilServed(): Promise<void> {
    for (;;) {
      const rows = await store.read(one, { timeoutMs: 500 }).catch(() => undefined);
      if (rows !== undefined) return;
    }
  }

  it('is no trouble when it restarts: reads and writes are tried again', async () => {
    await Promise.all(Array.from({ length: maxConnections }, () => store.read(one)));
    proxy.drop();
    expect(await store.read(one)).toEqual([[1]]);
    proxy.drop();
    expect(await store.write(write)).toEqual([['a']]);
  });

  it('is unavailable while it is down, to every kind of call, and serves when it is back', async () => {
    await proxy.refuse();
    const unavailable = { code: 'STORE_UNAVAILABLE' };
    const options = { timeoutMs: 1000 };
    await expect(store.read(one, options)).rejects.toMatchObject(unavailable);
    await expect(store.write(write, options)).rejects.toMatchObject(unavailable);
    const rows = store.stream(one, options)[Symbol.asyncIterator]();
    await expect(rows.next()).rejects.toMatchObject(unavailable);
    await proxy.heal();
    expect(await store.read(one, options)).toEqual([[1]]);
  });

  it('may be down when the process starts', async () => {
    await proxy.refuse();
    const early = await openNeo4jStore(`${scheme}://127.0.0.1:${proxy.port}`, neo4j().login);
    await expect(early.version()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await proxy.heal();
    expect(await early.version()).toHaveProperty('storeId');
    await early.close();
  });

  it('may be slow: reads, streams and writes are answered', async () => {
    proxy.delay(50);
    expect(await store.read(one)).toEqual([[1]]);
    for await (const row of store.stream(one)) expect(row).toEqual([1]);
    expect(await store.write(write)).toEqual([['a']]);
  });

  it('may break in the middle of an answer: a read is tried again, and gives all of it', async () => {
    await store.read(one);
    proxy.cutAfter(5000);
    const rows = await store.read(toStatement(cypher`UNWIND range(1, 20000) AS x RETURN x`));
    expect(rows).toHaveLength(20_000);
  });

  it.each([
    ['reaches it', true],
    ['does not reach it', false],
  ])(
    'may reset a connection whose commit %s, and keep its locks: the change is made once, and told',
    async (_, reachesServer) => {
      const { number } = await store.version({ anew: true });
      const lost = proxy.loseCommit(reachesServer);
      const changed = applyChange(
        watchStore(store, { timeoutMs: 150_000 }), // a try that waited for a lock would take as long
        nobody(),
        { kind: 'LOAD', input: null },
        () => Promise.resolve({ statements: [write], upserted: ['a'], removed: [], datasets: [] }),
      );
      await lost;
      expect(await changed).toMatchObject({ number: number + 1 });
      expect(await store.version({ anew: true })).toMatchObject({ number: number + 1 });
    },
  );

  it('may be gone after such a reset: the write fails in time, with the truth', async () => {
    await store.version();
    const lost = proxy.loseCommit(true);
    const written = store.write(write, { timeoutMs: 150_000 });
    await lost;
    await proxy.refuse();
    await expect(written).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('whether it changed the graph is not known'),
    });
  });

  it('ends a stream that it breaks with an error, never as if it were complete', async () => {
    const rows = store.stream(toStatement(cypher`UNWIND range(1, 1000000) AS x RETURN x`));
    const take = async () => {
      for await (const [x] of rows) if (x === 3) proxy.drop();
    };
    await expect(take()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('may swallow what is sent: calls end at their deadline, and later ones are served when it is back', async () => {
    await Promise.all(Array.from({ length: maxConnections }, () => store.read(one)));
    proxy.swallow();
    const calls = Array.from({ length: 2 * maxConnections }, () =>
      store.read(one, { timeoutMs: 300 }),
    );
    for (const call of await Promise.allSettled(calls))
      expect(call).toMatchObject({ reason: { code: 'DEADLINE_EXCEEDED' } });
    await expect(store.write(write, { timeoutMs: 300 })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
    await proxy.heal(); // but every connection of the pool is dead
    await untilServed();
    expect(await store.write(write)).toEqual([['a']]);
  });
});

describeNeo4j('a Neo4j that is away for 20 s', () => {
  const neo4j = useNeo4j();

  it('loses no write that was acknowledged, and serves again without a restart', async () => {
    const { login, store: direct } = neo4j();
    const proxy = await startTcpProxy(Number(new URL(login.url).port));
    const store = await openNeo4jStore(`neo4j://127.0.0.1:${proxy.port}`, login);
    const acknowledged = new Set<number>();
    const failed = new Set<unknown>();
    let [isOver, next] = [false, 0];
    const work = async (call: () => Promise<unknown>) => {
      while (!isOver) {
        await call().catch((error: unknown) =>
          failed.add(error instanceof KnownError && error.code),
        );
        await pause(20);
      }
    };
    const load = [
      ...Array.from({ length: 10 }, () => work(() => store.read(one, { timeoutMs: 2000 }))),
      ...Array.from({ length: 3 }, () =>
        work(async () => {
          const number = (next += 1);
          const kept = toStatement(cypher`MERGE (n:Kept {id: ${number}}) RETURN n.id`);
          await store.write(kept, { timeoutMs: 15_000 });
          acknowledged.add(number);
        }),
      ),
    ];
    const written = async (count: number) => {
      const least = acknowledged.size + count;
      while (acknowledged.size < least) await pause(20);
    };
    await written(20);
    await proxy.refuse();
    await pause(20_000);
    await proxy.heal();
    await written(20);
    isOver = true;
    await Promise.all(load);
    failed.delete('DEADLINE_EXCEEDED');
    expect([...failed]).toEqual(['STORE_UNAVAILABLE']);
    const rows = await direct.read(toStatement(cypher`MATCH (n:Kept) RETURN n.id`));
    const kept = new Set(rows.map(([id]) => Number(id)));
    expect([...acknowledged].filter((number) => !kept.has(number))).toEqual([]);
    await store.close();
    await proxy.close();
  });
});
