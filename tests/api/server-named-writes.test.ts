import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createApi } from '../../src/api/api.js';
import type { Api } from '../../src/api/context.js';
import { openStore } from '../../src/store/open-store.js';
import { cypher, toStatement } from '../../src/store/statement.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import {
  describeNeo4j,
  testStores,
  turnTimeoutMs,
  useNeo4j,
} from '../fixtures/stores/test-stores.js';
import { fillWithSeed, useSeed } from '../fixtures/seed/seed-graph.js';
import { ask } from '../fixtures/ask.js';
import { operationsOf } from '../fixtures/stored-operations.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';

const api = await createApi();
const texts = { riyadh: '{ place(id: "place:riyadh") { count: label(lang: EN) } }' };

/** Writes a number that the document reads. */
async function write(store: GraphStore, count: number): Promise<void> {
  const statement = cypher`MATCH (n:Entity {id: ${'place:riyadh'}}) SET n.labelEn = ${String(count)} RETURN n.id`;
  expect(await store.write(toStatement(statement))).toHaveLength(1);
}

/** Answers that are read at once and arrive later, so that writes come in between. */
let asked = 0;
const slowApi: Api = {
  ...api,
  async execute(operation) {
    const answer = await api.execute(operation);
    await pause((asked += 1) % 5);
    return answer;
  },
};

function serve(store: GraphStore): Promise<Harness> {
  return startServer({ api: slowApi, store, operations: operationsOf(texts, api.schema) });
}

/** A writer that counts up in the graph, and readers whose answers are compared with the earlier writes. */
class Race {
  #written = 0;
  #writing = Promise.resolve();
  #lastEtag = '';
  readonly #countOf = new Map<string, number>();
  readonly #store: GraphStore;
  readonly #url: string;
  /** Number of answers that were confirmed rather than sent. */
  confirmed = 0;

  constructor(store: GraphStore, url: string) {
    this.#store = store;
    this.#url = url;
  }

  /** Counts up, one write after another, so that the graph only ever counts up; reads go on beside them. */
  write(): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      await write(this.#store, this.#written + 1);
      this.#written += 1;
    });
    return this.#writing;
  }

  async read(headers: Record<string, string> = {}): Promise<number> {
    const atLeast = this.#written;
    const { status, text, headers: answered } = await ask(`${this.#url}/q/riyadh`, headers);
    const count = status === 304 ? this.#confirm(answered.etag) : countIn(text);
    if (answered.etag !== undefined) {
      this.#lastEtag = answered.etag;
      this.#countOf.set(answered.etag, count);
    }
    if (!(count >= atLeast)) throw new Error(`Read ${count} after ${atLeast} was written.`);
    return count;
  }

  /** A read by a client with the newest answer so far. */
  readAgain(): Promise<number> {
    return this.read({ 'if-none-match': this.#lastEtag });
  }

  get written(): number {
    return this.#written;
  }

  #confirm(etag: string | undefined): number {
    this.confirmed += 1;
    return this.#countOf.get(etag ?? '') ?? NaN;
  }
}

function countIn(text: string): number {
  const { data } = JSON.parse(text) as { data: { place: { count: string } } };
  return Number(data.place.count);
}

describe.each(testStores())('answers while the graph is written to: $name', (engine) => {
  const opened = useSeed(engine);
  let server: Harness;
  let race: Race;
  beforeAll(async () => {
    await write(opened.store, 0);
    server = await serve(opened.store);
    race = new Race(opened.store, server.url);
  }, turnTimeoutMs);
  afterAll(() => server.stop());

  it('are never older than what was written before they were asked for', async () => {
    let isWriting = true;
    const readAlong = async (read: () => Promise<number>) => {
      let last = 0;
      while (isWriting) {
        const count = await read();
        expect(count).toBeGreaterThanOrEqual(last);
        last = count;
      }
    };
    const readers = [
      readAlong(() => race.read()),
      readAlong(() => race.read()),
      readAlong(() => race.readAgain()),
    ];
    const writer = async () => {
      try {
        for (let i = 0; i < 40; i++) {
          await race.write();
          expect(await race.read()).toBe(race.written);
          expect(await race.readAgain()).toBe(race.written);
        }
      } finally {
        isWriting = false;
      }
    };
    await Promise.all([writer(), ...readers]);
  });

  it('are so in whatever order reads and writes come, one after another and at once', async () => {
    const step = fc.constantFrom<'write' | 'read' | 'readAgain'>('write', 'read', 'readAgain');
    const steps = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(steps, async (groups) => {
        for (const group of groups) await Promise.all(group.map((each) => race[each]()));
        expect(await race.read()).toBe(race.written);
      }),
      { numRuns: 40 },
    );
  });

  it('are confirmed without the graph being read while nobody writes', async () => {
    await race.read();
    const before = race.confirmed;
    for (let i = 0; i < 3; i++) expect(await race.readAgain()).toBe(race.written);
    expect(race.confirmed).toBe(before + 3);
  });
});

describeNeo4j('answers while another process writes', () => {
  const neo4j = useNeo4j();

  it('are those of the graph as it is by then, where its version may not be old at all', async () => {
    const { address, login, store } = neo4j();
    await fillWithSeed(store);
    const other = await openStore(address, { password: login.password, versionStalenessMs: 0 });
    const server = await serve(other);
    try {
      for (let count = 1; count <= 5; count++) {
        await write(store, count);
        const { text, headers } = await ask(`${server.url}/q/riyadh`);
        expect(countIn(text)).toBe(count);
        const again = await ask(`${server.url}/q/riyadh`, { 'if-none-match': headers.etag ?? '' });
        expect(again.status).toBe(304);
      }
    } finally {
      await server.stop();
      await other.close();
    }
  });

  it('may be as old as its version may be', async () => {
    const { address, login, store } = neo4j();
    const hour = 3_600_000;
    const other = await openStore(address, { password: login.password, versionStalenessMs: hour });
    const server = await serve(other);
    try {
      const before = await ask(`${server.url}/q/riyadh`);
      await write(store, 77);
      const after = await ask(`${server.url}/q/riyadh`);
      expect(after.text).toBe(before.text);
      expect(after.headers.etag).toBe(before.headers.etag);
      await write(other, 78);
      expect(countIn((await ask(`${server.url}/q/riyadh`)).text)).toBe(78);
    } finally {
      await server.stop();
      await other.close();
    }
  });
});
