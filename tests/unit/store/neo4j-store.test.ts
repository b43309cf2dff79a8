import { afterEach, describe, expect, it } from '@jest/globals';
import { KnownError } from '../../../src/shared/errors.js';
import { openNeo4jStore } from '../../../src/store/neo4j/store.js';
import type { Neo4jOptions } from '../../../src/store/neo4j/store.js';
import { cypher, toStatement } from '../../../src/store/statement.js';
import type { Row, RunOptions } from '../../../src/store/graph-reader.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { emptyNeo4j } from '../../neo4j/prepare-neo4j.js';
import { startTcpProxy } from '../../fixtures/stores/tcp-proxy.js';
import { describeNeo4j, useNeo4j } from '../../fixtures/stores/test-stores.js';

const long = toStatement(cypher`UNWIND range(1, 2000000000) AS x RETURN max(x) AS longRunning`);
const manyRows = (count: number) =>
  toStatement(cypher`UNWIND range(1, ${count}) AS x RETURN x, 'الحوار'`);
const hour = 3_600_000;

describeNeo4j('the graph in Neo4j', () => {
  const neo4j = useNeo4j();
  const opened: GraphStore[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
  });

  /** A further store on the same graph, as another process would have. */
  async function open(options: Neo4jOptions = {}): Promise<GraphStore> {
    const { address, login } = neo4j();
    const store = await openNeo4jStore(address, { password: login.password, ...options });
    opened.push(store);
    return store;
  }

  /** How many statements of the test `long` run on the server. */
  async function countRunning(): Promise<unknown> {
    const shown = toStatement(
      cypher`SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS longRunning' AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*)`,
    );
    const [row] = await neo4j().store.read(shown);
    return row?.[0];
  }

  async function untilNoneRuns(): Promise<void> {
    while ((await countRunning()) !== 0) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  describe('values', () => {
    it('sends whole numbers as integers and others as floats, however deep they lie', async () => {
      const statement = toStatement(
        cypher`RETURN ${7} / 2, ${[7]}[0] / 2, ${{ a: [{ b: 7 }] }}.a[0].b / 2, ${7.5} / 2`,
      );
      expect(await neo4j().store.read(statement)).toEqual([[3, 3, 3, 3.75]]);
    });

    it('gives plain numbers, texts, lists and maps', async () => {
      const statement = toStatement(cypher`RETURN 1, 1.5, 'نص', [1, [2]], {a: {b: null}}, true`);
      expect(await neo4j().store.read(statement)).toEqual([
        [1, 1.5, 'نص', [1, [2]], { a: { b: null } }, true],
      ]);
    });

    it.each([
      ['a node', cypher`CREATE (n:Probe) RETURN n`],
      ['a temporal value in a list', cypher`RETURN [{at: date('2024-11-26')}]`],
    ])('fails loudly when a statement returns %s', async (_, fragment) => {
      await expect(neo4j().store.write(toStatement(fragment))).rejects.toThrow(/plain values/);
    });
  });

  describe('errors', () => {
    it('calls a broken constraint a conflict', async () => {
      const { store } = neo4j();
      const create = toStatement(cypher`CREATE (:Unique {id: 'a'})`);
      await store.define([
        toStatement(cypher`CREATE CONSTRAINT FOR (n:Unique) REQUIRE n.id IS UNIQUE`),
      ]);
      await store.write(create);
      await expect(store.write(create)).rejects.toMatchObject({ code: 'CONFLICT' });
    });

    it('leaves Cypher that cannot be parsed an unknown error, since the fault is ours', async () => {
      const asked = neo4j().store.read(toStatement(cypher`MATCH`));
      await expect(asked).rejects.not.toBeInstanceOf(KnownError);
    });

    it('refuses to write in a read', async () => {
      const asked = neo4j().store.read(toStatement(cypher`CREATE (:Sneaked)`));
      await expect(asked).rejects.toThrow(/refused a statement/);
    });

    it('says that the password is wrong, but neither password nor user', async () => {
      const store = await open({ password: 'a-wrong-one' });
      await expect(store.read(manyRows(1))).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: 'The graph store refuses the user or the password of this process.',
      });
    });

    it('says that the database is missing', async () => {
      const { address, login } = neo4j();
      const store = await openNeo4jStore(`${address}/nowhere`, login);
      opened.push(store);
      await expect(store.read(manyRows(1))).rejects.toThrow(/no database of that name/);
    });
  });

  describe('a stream', () => {
    it('gives every row in order', async () => {
      const seen: unknown[] = [];
      for await (const [x] of neo4j().store.stream(manyRows(3000))) seen.push(x);
      expect(seen).toEqual(Array.from({ length: 3000 }, (_, i) => i + 1));
    });

    it('asks the server for rows as they are taken', async () => {
      const proxy = await startTcpProxy(Number(new URL(neo4j().login.url).port));
      const store = await openNeo4jStore(`bolt://127.0.0.1:${proxy.port}`, neo4j().login);
      const rows = store.stream(manyRows(20_000))[Symbol.asyncIterator]();
      await rows.next();
      const forOne = proxy.received;
      for (let next = await rows.next(); next.done !== true; next = await rows.next());
      expect(forOne).toBeLessThan(proxy.received / 8);
      await store.close();
      await proxy.close();
    });

    it('frees its connection when the loop is left early', async () => {
      const store = await open({ maxConnections: 1 });
      for await (const [x] of store.stream(manyRows(1_000_000))) if (x === 3) break;
      expect(await store.read(manyRows(1))).toHaveLength(1);
    });

    it('gives the rows before an error, then the error', async () => {
      const rows: Row[] = [];
      const failing = toStatement(cypher`UNWIND [1, 2, 0] AS x RETURN 4 / x`);
      await expect(
        (async () => {
          for await (const row of neo4j().store.stream(failing)) rows.push(row);
        })(),
      ).rejects.toThrow(/refused a statement/);
      expect(rows).toEqual([[4], [2]]);
    });
  });

  describe('a deadline', () => {
    it('ends the call and the statement on the server', async () => {
      await expect(neo4j().store.read(long, { timeoutMs: 300 })).rejects.toMatchObject({
        code: 'DEADLINE_EXCEEDED',
      });
      await untilNoneRuns();
      expect(await countRunning()).toBe(0);
    });

    it('is told to have ended the statement once it does not run any more, of a stream too', async () => {
      const { store } = neo4j();
      const readers = [
        (options: RunOptions) => store.read(long, options),
        (options: RunOptions) => store.stream(long, options)[Symbol.asyncIterator]().next(),
      ];
      for (const read of readers) {
        let onEnd: () => void = () => undefined;
        const ended = new Promise<void>((resolve) => (onEnd = resolve));
        const late = { code: 'DEADLINE_EXCEEDED' };
        await expect(read({ timeoutMs: 300, onEnd })).rejects.toMatchObject(late);
        await ended;
        expect(await countRunning()).toBe(0);
      }
    });

    it('holds for the wait for a row of a stream', async () => {
      const rows = neo4j().store.stream(long, { timeoutMs: 300 })[Symbol.asyncIterator]();
      await expect(rows.next()).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
      await untilNoneRuns();
    });

    it('undoes a transaction that it cut short', async () => {
      const { store } = neo4j();
      const create = toStatement(cypher`CREATE (:Undone)`);
      await expect(store.transaction([create, long], { timeoutMs: 300 })).rejects.toMatchObject({
        code: 'DEADLINE_EXCEEDED',
      });
      await untilNoneRuns();
      expect(await store.read(toStatement(cypher`MATCH (n:Undone) RETURN count(n)`))).toEqual([
        [0],
      ]);
    });
  });

  describe('a caller that goes away', () => {
    it('ends the statement on the server', async () => {
      const caller = new AbortController();
      const asked = neo4j()
        .store.read(long, { signal: caller.signal })
        .catch((error: unknown) => error);
      while ((await countRunning()) !== 1);
      caller.abort();
      expect(await asked).toMatchObject({ code: 'DEADLINE_EXCEEDED' });
      await untilNoneRuns();
      expect(await countRunning()).toBe(0);
    });

    it('had better not come at all: nothing is sent', async () => {
      const { store } = neo4j();
      const gone = { signal: AbortSignal.abort() };
      await expect(store.write(toStatement(cypher`CREATE (:Late)`), gone)).rejects.toMatchObject({
        code: 'DEADLINE_EXCEEDED',
      });
      expect(await store.read(toStatement(cypher`MATCH (n:Late) RETURN count(n)`))).toEqual([[0]]);
    });
  });

  describe('the version', () => {
    it('counts each transaction of many writers at once', async () => {
      const store = await open({ versionStalenessMs: 0 });
      const before = await store.version();
      const write = toStatement(cypher`MERGE (n:Counted {id: 'a'}) SET n.seen = true`);
      await Promise.all(Array.from({ length: 40 }, () => store.write(write)));
      expect(await store.version()).toEqual({ ...before, number: before.number + 40 });
    });

    it('does not rise with a transaction that failed', async () => {
      const store = await open({ versionStalenessMs: 0 });
      const before = await store.version();
      await store.write(toStatement(cypher`RETURN 1 / 0`)).catch(() => undefined);
      expect(await store.version()).toEqual(before);
    });

    it('rises at once for who wrote, and for others when what they saw is stale', async () => {
      const [writer, fresh, stale] = await Promise.all([
        open({ versionStalenessMs: hour }),
        open({ versionStalenessMs: 0 }),
        open({ versionStalenessMs: hour }),
      ]);
      const before = await stale.version();
      await writer.version();
      await writer.write(toStatement(cypher`CREATE (:Written)`));
      const after = { ...before, number: before.number + 1 };
      expect(await writer.version()).toEqual(after);
      expect(await fresh.version()).toEqual(after);
      expect(await stale.version()).toEqual(before);
    });

    it('is made once, whoever opens an empty graph first', async () => {
      await emptyNeo4j(neo4j().login);
      const stores = await Promise.all(Array.from({ length: 4 }, () => open()));
      const write = toStatement(cypher`CREATE (:First)`);
      await Promise.all(stores.map((store) => store.write(write)));
      const count = toStatement(cypher`MATCH (v:GraphVersion) RETURN count(v), sum(v.number)`);
      expect(await neo4j().store.read(count)).toEqual([[1, 4]]);
    });
  });

  describe('a transaction that deletes the whole graph', () => {
    it('leaves it with a new version, so that nobody takes it for the old graph', async () => {
      const { store } = neo4j();
      const before = await store.version();
      await store.write(toStatement(cypher`MATCH (n) DETACH DELETE n`));
      const after = await store.version();
      expect(after.storeId).not.toBe(before.storeId);
      expect(after.number).toBe(1);
    });
  });

  it('waits for what runs when it is closed, and refuses what comes after', async () => {
    const store = await open();
    const running = store.read(manyRows(100_000));
    await store.close();
    expect(await running).toHaveLength(100_000);
    await expect(store.read(manyRows(1))).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: 'The graph store is closed.',
    });
  });
});
