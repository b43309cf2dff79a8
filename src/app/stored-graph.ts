import { KnownError } from '../shared/errors.js';
import type { Config } from '../config/config.js';
import { createCuration, type Curation } from '../review/curation.js';
import { hasOtherVocabulary, refuseOtherVocabulary } from '../change/load/keep-vocabulary.js';
import { refuseNewerLayout, upgradeLayout } from '../change/upkeep/upgrade-layout.js';
import { entityKindNames } from '../model/kinds.js';
import { migrate } from '../store/migrate.js';
import { engineAt, openStore } from '../store/open-store.js';
import { cypher, toStatement } from '../store/statement.js';
import type { GraphReader } from '../store/graph-reader.js';
import type { GraphStore } from '../store/graph-store.js';
import { watchStore } from '../store/watched-store.js';
import { openGraph, refuseUnusable } from './open-graph.js';
import { readServerNote } from './server-note.js';

type Use<Result> = (store: GraphStore) => Promise<Result>;

/**
 * Result of `use` for an existing graph, which is closed after it. The graph is taken as it is; only one in memory,
 * which would be empty, is made first, with the seed unless SEED is off.
 * @throws KnownError `NOT_FOUND` if there is no graph in the folder, which is left as it is, `STORE_LOCKED` with the
 * way to ask the process that has it, `CONFLICT` if a restore into it is unfinished
 */
export async function readStoredGraph<Result>(config: Config, use: Use<Result>): Promise<Result> {
  if (engineAt(config.store.address).isInMemory(config.store.address))
    return useAndClose(await openGraph(config, () => undefined), use);
  await refuseMissing(config);
  return useAndClose(await open(config), async (store) => {
    await refuseUnusable(store);
    await refuseOtherVocabulary(store);
    return use(store);
  });
}

/** Result of `use` for the graph, which is closed after it; a missing or empty graph is filled with the seed first. */
export async function readSeededGraph<Result>(
  config: Config,
  use: (graph: GraphReader) => Promise<Result>,
): Promise<Result> {
  const there = (await isThere(config)) ? await readStoredGraph(config, useFilled(use)) : undefined;
  if (there) return there.result;
  return useAndClose(await openGraph({ ...config, seed: true }, () => undefined), use);
}

/** Result of `use` for a graph with an entity; undefined without one. */
function useFilled<Result>(use: (graph: GraphReader) => Promise<Result>) {
  return async (store: GraphStore): Promise<{ readonly result: Result } | undefined> => {
    const rows = await store.read(toStatement(cypher`MATCH (n:Entity) RETURN n.id AS id LIMIT 1`));
    return rows.length === 0 ? undefined : { result: await use(store) };
  };
}

/** False if the folder of the graph has none yet. */
export async function isThere({ store: { address } }: Config): Promise<boolean> {
  const engine = engineAt(address);
  return engine.folderOf(address) === undefined || (await engine.isThere(address)) !== false;
}

/** The same for a graph as it is, even a half restored one, for inspection. */
export async function lookIntoGraph<Result>(config: Config, use: Use<Result>): Promise<Result> {
  await refuseMissing(config);
  return useAndClose(await open(config), use);
}

/**
 * The same for a graph that is created if there is none, with its constraints and indexes in place. Data of an older
 * version, or from its archive, is brought up to date afterwards.
 */
export async function changeStoredGraph<Result>(config: Config, use: Use<Result>): Promise<Result> {
  return useAndClose(await open(config), async (store) => {
    await refuseNewerLayout(store);
    await migrate(store, entityKindNames);
    const result = await use(store);
    // A restored graph with a vocabulary of its own is upgraded by the next process, which has that vocabulary.
    if (!(await hasOtherVocabulary(store))) await upgradeLayout(store);
    return result;
  });
}

/**
 * The same for an existing graph that `use` may change as curators do; it is brought up to date before.
 * @throws KnownError as {@link readStoredGraph}
 */
export async function curateStoredGraph<Result>(
  config: Config,
  use: (graph: GraphReader, curation: Curation) => Promise<Result>,
): Promise<Result> {
  if (!engineAt(config.store.address).isInMemory(config.store.address)) await refuseMissing(config);
  return useAndClose(await open(config), async (store) => {
    await refuseUnusable(store);
    await refuseOtherVocabulary(store);
    await migrate(store, entityKindNames);
    await upgradeLayout(store);
    return use(store, createCuration(store));
  });
}

async function useAndClose<Result>(store: GraphStore, use: Use<Result>): Promise<Result> {
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

async function open({ store: { address, ...access }, limits }: Config): Promise<GraphStore> {
  const opened = await openStore(address, access).catch(async (error: unknown) => {
    throw await nameHolder(address, error);
  });
  const store = watchStore(opened, { timeoutMs: limits.statementTimeoutMs });
  try {
    await store.read(toStatement(cypher`RETURN 1 AS one`));
    return store;
  } catch (error) {
    await store.close();
    throw nameAddress(address, error);
  }
}

/**
 * The error with the address: a driver opens at once and notices only at the first statement that there is no store.
 */
function nameAddress(address: string, error: unknown): unknown {
  if (!(error instanceof KnownError)) return error;
  return new KnownError(error.code, `${error.message} STORE is ${address}.`, { cause: error });
}

async function refuseMissing({ store: { address } }: Config): Promise<void> {
  const engine = engineAt(address);
  const folder = engine.folderOf(address);
  if (folder !== undefined && (await engine.isThere(address)) === false)
    throw new KnownError(
      'NOT_FOUND',
      `There is no graph in "${folder}" yet: "multaqa seed" makes one, and so does "multaqa serve".`,
    );
}

/** The error with the address of the server that holds the graph, if any, and the way to ask it. */
async function nameHolder(address: string, error: unknown): Promise<unknown> {
  if (!(error instanceof KnownError) || error.code !== 'STORE_LOCKED') return error;
  const folder = engineAt(address).folderOf(address);
  if (folder === undefined) return error;
  const server = await readServerNote(folder);
  const advice =
    server === undefined
      ? 'Stop it first.'
      : `It is the server at ${server.address}: questions, exports, archives and changes work with --url ${server.address}; stop it for anything else.`;
  return new KnownError('STORE_LOCKED', `${error.message} ${advice}`, { cause: error });
}
