import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from 'neo4j-driver';
import { entityKindNames } from '../../src/model/kinds.js';
import { migrate } from '../../src/store/migrate.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import type { Neo4jLogin } from './start-neo4j.js';

/**
 * Required state of a test file's Neo4j: empty; with the constraints and indexes of the graph; or with these and the
 * seed of the repository.
 */
export type Wanted = 'nothing' | 'definitions' | 'seed';

type Run = (cypher: string) => Promise<readonly { get(name: string): unknown }[]>;

/** Deletes all nodes, constraints and indexes. */
export async function emptyNeo4j(login: Neo4jLogin): Promise<void> {
  await inSession(login, async (run) => {
    await deleteNodes(run);
    await dropDefinitions(run);
  });
}

/**
 * Brings a Neo4j into a state except for the seed, which the caller loads unless this gives true: an earlier file has
 * left it. Constraints and indexes of an earlier file stay if they are the same: creating all hundred takes seconds,
 * and Neo4j drops its query plans.
 */
export async function prepareNeo4j(
  login: Neo4jLogin,
  store: GraphStore,
  wanted: Wanted,
): Promise<boolean> {
  const isSeeded = await isAsSeeded(login);
  if (wanted === 'seed' && isSeeded) return true;
  if (wanted === 'nothing') await emptyNeo4j(login);
  else await inSession(login, (run) => define(login, store, run));
  return false;
}

/** Tells the next files that this Neo4j now has the seed, until anybody writes. */
export async function markSeeded(login: Neo4jLogin): Promise<void> {
  await writeFile(markFile(login, 'seed'), await lastTransaction(login));
}

async function isAsSeeded(login: Neo4jLogin): Promise<boolean> {
  const seeded = await takeMark(login, 'seed');
  if (seeded === undefined || seeded !== (await lastTransaction(login))) return false;
  await writeFile(markFile(login, 'seed'), seeded);
  return true;
}

/** Number of the last writing transaction, of any program: a bookmark contains it. */
async function lastTransaction(login: Neo4jLogin): Promise<string> {
  return inSession(login, async (run, session) => {
    await run('RETURN 1');
    return session.lastBookmarks().join(' ');
  });
}

async function define(login: Neo4jLogin, store: GraphStore, run: Run): Promise<void> {
  await deleteNodes(run);
  const made = await takeMark(login, 'definitions');
  if (made !== (await listDefinitions(run))) {
    await dropDefinitions(run);
    await migrate(store, entityKindNames);
  }
  await writeFile(markFile(login, 'definitions'), await listDefinitions(run));
}

async function inSession<T>(
  login: Neo4jLogin,
  work: (run: Run, session: Session) => Promise<T>,
): Promise<T> {
  const { default: neo4j } = await import('neo4j-driver');
  const driver = neo4j.driver(login.url, neo4j.auth.basic(login.user, login.password));
  const session = driver.session();
  try {
    return await work(async (cypher) => (await session.run(cypher)).records, session);
  } finally {
    await session.close();
    await driver.close();
  }
}

async function deleteNodes(run: Run): Promise<void> {
  await run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
}

async function dropDefinitions(run: Run): Promise<void> {
  for (const record of await run('SHOW CONSTRAINTS YIELD name'))
    await run(`DROP CONSTRAINT \`${String(record.get('name'))}\``);
  for (const record of await run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'"))
    await run(`DROP INDEX \`${String(record.get('name'))}\``);
}

async function listDefinitions(run: Run): Promise<string> {
  const columns = ['name', 'type', 'labelsOrTypes', 'properties'];
  const lines = [
    ...(await run(`SHOW CONSTRAINTS YIELD ${columns.join()}`)),
    ...(await run(`SHOW INDEXES YIELD ${columns.join()}`)),
  ].map((record) => JSON.stringify(columns.map((column) => record.get(column))));
  return lines.sort().join('\n');
}

/** An outdated note of an earlier file on a Neo4j. */
async function takeMark(login: Neo4jLogin, name: string): Promise<string | undefined> {
  const text = await readMark(login, name);
  await rm(markFile(login, name), { force: true });
  return text;
}

function readMark(login: Neo4jLogin, name: string): Promise<string | undefined> {
  return readFile(markFile(login, name), 'utf8').catch(() => undefined);
}

function markFile({ url }: Neo4jLogin, name: string): string {
  const folder = process.env['TEST_RUN_FOLDER'] ?? tmpdir();
  return join(folder, `neo4j-${new URL(url).port}-${name}`);
}
