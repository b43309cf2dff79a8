import { afterAll, beforeAll, describe } from '@jest/globals';
import { checkDialect } from '../../src/store/dialect.js';
import { openStore } from '../../src/store/open-store.js';
import type { GraphStore } from '../../src/store/store.js';
import { hasNeo4j, neo4jForTests, turnTimeoutMs } from './neo4j-for-tests.js';
import type { Neo4jForTests } from './neo4j-for-tests.js';

export interface TestEngine {
  readonly name: 'embedded' | 'neo4j';
  open(): Promise<{ readonly store: GraphStore; release(): Promise<void> }>;
}

const embedded: TestEngine = {
  name: 'embedded',
  async open() {
    const store = await openStore('embedded:');
    return { store, release: () => store.close() };
  },
};

/** The engines that can be tested here, for `describe.each(testStores())('…: $name', (engine) => …)`. */
export function testStores(): readonly TestEngine[] {
  return hasNeo4j ? [embedded, { name: 'neo4j', open: neo4jForTests }] : [embedded];
}

/**
 * An empty store of the engine for all tests of the `describe` in which it is called; closed after them. It refuses
 * statements outside the dialect; `bare` takes them.
 */
export function useStore(engine: TestEngine): {
  readonly store: GraphStore;
  readonly bare: GraphStore;
} {
  const opened = useOpened(async () => {
    const one = await engine.open();
    return { store: checkDialect(one.store), bare: one.store, release: () => one.release() };
  });
  return {
    get store() {
      return opened().store;
    },
    get bare() {
      return opened().bare;
    },
  };
}

/** `describe` for what only Neo4j has; skipped where none can run, which globalSetup says in one line. */
export const describeNeo4j = hasNeo4j ? describe : describe.skip;

/** Gives the run's Neo4j, empty when the `describe` began in which it is called, in hooks and tests. */
export function useNeo4j(): () => Neo4jForTests {
  return useOpened(neo4jForTests);
}

function useOpened<T extends { release(): Promise<void> }>(open: () => Promise<T>): () => T {
  let opened: T | undefined;
  beforeAll(async () => {
    opened = await open();
  }, turnTimeoutMs);
  afterAll(async () => {
    await opened?.release();
  });
  return () => {
    if (opened === undefined) throw new Error('It is open in hooks and tests alone.');
    return opened;
  };
}
