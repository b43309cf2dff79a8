import type { GraphStore } from '../../src/store/graph-store.js';
import { markSeeded, prepareNeo4j, type Wanted } from './prepare-neo4j.js';
import type { Neo4jLogin } from './start-neo4j.js';
import { takeTurn } from './take-turn.js';

// The driver is loaded where it is used: all tests of stores import this file, and loading it takes 0.2 s.

/** A hook that waits for its turn with Neo4j needs this as its timeout: other suites go first, and one starts it. */
export const turnTimeoutMs = 600_000;

/** The port at which jest's globalSetup offers a Neo4j; undefined where none can run. */
const port = process.env['TEST_NEO4J_TURNS'];
export const hasNeo4j = port !== undefined;

export interface Neo4jForTests {
  readonly store: GraphStore;
  readonly login: Neo4jLogin;
  /** As `openStore` takes it; the password is in `login`. */
  readonly address: string;
  /** Fills the store; where a `seed` is wanted that is the seed, unless it is there already. */
  seed(fill: (store: GraphStore) => Promise<void>): Promise<void>;
  /** Closes the store and gives the turn to the next suite. */
  release(): Promise<void>;
}

/**
 * A Neo4j of the run, empty (no node, constraint or index) unless more is wanted, for this test file only, until it is
 * released.
 *
 * Neo4j Community has one database, so files that use the same one run one after another, while all other files go on
 * beside them; serve-turns.ts keeps the order. Call it in `beforeAll` with `turnTimeoutMs`, release in `afterAll`, or let
 * `useStore` of test-stores.ts do both. A file that takes a second turn loses the first.
 */
export async function neo4jForTests(wanted: Wanted = 'nothing'): Promise<Neo4jForTests> {
  if (port === undefined) throw new Error('Skip what needs Neo4j where hasNeo4j is false.');
  const { login, end } = await takeTurn(Number(port));
  try {
    const address = login.url.replace('//', `//${login.user}@`);
    const { openNeo4jStore } = await import('../../src/store/neo4j/store.js');
    const store = await openNeo4jStore(address, { password: login.password });
    const isSeeded = await prepareNeo4j(login, store, wanted);
    return {
      store,
      login,
      address,
      async seed(fill) {
        if (isSeeded) return;
        await fill(store);
        if (wanted === 'seed') await markSeeded(login);
      },
      release: () => store.close().finally(end),
    };
  } catch (error) {
    await end();
    throw error;
  }
}
