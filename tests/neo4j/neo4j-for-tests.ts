import type { GraphStore } from '../../src/store/graph-store.js';
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
  /** Closes the store and gives the turn to the next suite. */
  release(): Promise<void>;
}

/**
 * A Neo4j of the run, empty (no node, constraint or index), for this test file only, until it is released.
 *
 * Neo4j Community has one database, so files that use the same one run one after another, while all other files go on
 * beside them; serve-turns.ts keeps the order. Call it in `beforeAll` with `turnTimeoutMs`, release in `afterAll`, or let
 * `useStore` of test-stores.ts do both. A file that takes a second turn loses the first.
 */
export async function neo4jForTests(): Promise<Neo4jForTests> {
  if (port === undefined) throw new Error('Skip what needs Neo4j where hasNeo4j is false.');
  const { login, end } = await takeTurn(Number(port));
  try {
    await emptyNeo4j(login);
    const address = login.url.replace('//', `//${login.user}@`);
    const { openNeo4jStore } = await import('../../src/store/neo4j/store.js');
    const store = await openNeo4jStore(address, { password: login.password });
    const release = () => store.close().finally(end);
    return { store, login, address, release };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Deletes all nodes, constraints and indexes. */
export async function emptyNeo4j({ url, user, password }: Neo4jLogin): Promise<void> {
  const { default: neo4j } = await import('neo4j-driver');
  const driver = neo4j.driver(url, neo4j.auth.basic(user, password));
  const session = driver.session();
  const run = async (cypher: string) => (await session.run(cypher)).records;
  try {
    await run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
    for (const record of await run('SHOW CONSTRAINTS YIELD name'))
      await run(`DROP CONSTRAINT \`${String(record.get('name'))}\``);
    for (const record of await run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'"))
      await run(`DROP INDEX \`${String(record.get('name'))}\``);
  } finally {
    await session.close();
    await driver.close();
  }
}
