import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { openNeo4jStore } from '../../../src/store/neo4j/store.js';
import { cypher, toStatement } from '../../../src/store/statement.js';
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
