import { randomUUID } from 'node:crypto';
import './engine-threads.js';
import grafeo from '@grafeo-db/js';
import type { CheckpointTriggers, GrafeoDB } from '@grafeo-db/js';
import { invariant, KnownError } from '../../shared/errors.js';
import { ensureGraphVersion, readGraphVersion, toVersion } from '../graph-version.js';
import type { GraphVersion } from '../graph-reader.js';
import { CommitCounter, readCounter, type Acknowledged } from './commit-counter.js';
import type { Persist } from './commit-log.js';
import { isLocked, isReadOnly, toOurError } from './errors.js';
import { exists, prepareFolder, restrictFiles, type GraphFolder } from './graph-folder.js';
import { runStatement } from './run-statement.js';
import { WriteAheadLog } from './write-ahead-log.js';

/** An open database with its durability. */
export interface OpenGraph {
  readonly database: GrafeoDB;
  readonly version: GraphVersion;
  readonly persist: Persist;
  /** Writes the database anew on the disk, if it is there. Blocks the event loop. */
  readonly checkpoint: () => void;
  /** `version` is the durable one. */
  close(version: GraphVersion): Promise<void>;
}

/** A graph that ends with the process. */
export async function openInMemory(): Promise<OpenGraph> {
  const database = grafeo.GrafeoDB.create();
  return {
    database,
    version: await ensureVersion(database),
    persist: () => Promise.resolve(),
    checkpoint: () => undefined,
    close: () => {
      database.close();
      return Promise.resolve();
    },
  };
}

/**
 * The graph in a folder, created if there is none.
 * @throws KnownError `STORE_LOCKED` if another process has it open, `STORE_UNAVAILABLE` if the files lack acknowledged
 * data or cannot be opened, `BAD_INPUT` if the path is not a folder
 */
export async function openInFolder(path: string, triggers: CheckpointTriggers): Promise<OpenGraph> {
  const folder = await prepareFolder(path);
  const acknowledged = await readCounter(folder.counter);
  if (acknowledged !== undefined) await refuseWhatIsGone(folder, acknowledged);
  const database = openDatabase(folder, acknowledged);
  const log = new WriteAheadLog(folder.log);
  try {
    const version = await checkVersion(database, folder, acknowledged);
    database.setCheckpointTriggers(triggers);
    await log.sync();
    const openedBy = process.pid;
    const counter = await CommitCounter.open(folder.counter, { ...version, openedBy });
    await restrictFiles(folder);
    return {
      database,
      version,
      persist: async (committed) => {
        await log.sync();
        await counter.write({ ...committed, openedBy });
      },
      checkpoint: () => {
        database.walCheckpoint();
      },
      close: async (lasting) => {
        await closeGraph(database, log, counter, lasting);
        await restrictFiles(folder); // a close writes the database anew
      },
    };
  } catch (error) {
    await log.close();
    database.close();
    throw error instanceof KnownError ? error : unusable(folder, error);
  }
}

/** Checks the files before the engine does: it would begin an empty graph, or take an old one for the newest. */
async function refuseWhatIsGone(folder: GraphFolder, { openedBy }: Acknowledged): Promise<void> {
  if (!(await exists(folder.database))) throw lost(folder, `"${folder.database}" is gone`);
  if (openedBy !== null && !(await exists(folder.log)))
    throw lost(folder, `"${folder.log}" is gone though the graph was not closed`);
}

function openDatabase(folder: GraphFolder, acknowledged: Acknowledged | undefined): GrafeoDB {
  try {
    return grafeo.GrafeoDB.create(folder.database);
  } catch (cause) {
    if (isLocked(cause)) throw locked(folder, acknowledged?.openedBy, cause);
    throw unusable(folder, cause);
  }
}

function unusable({ path }: GraphFolder, cause: unknown): KnownError {
  const reason = isReadOnly(cause)
    ? 'its disk is read-only'
    : 'it is damaged, or this process may not write there';
  const message = `The graph in "${path}" cannot be opened: ${reason}.`;
  return new KnownError('STORE_UNAVAILABLE', message, { cause });
}

function locked(
  folder: GraphFolder,
  openedBy: number | null | undefined,
  cause: unknown,
): KnownError {
  const holder = openedBy === process.pid ? 'this process' : 'another process';
  const id = typeof openedBy === 'number' ? ` (${openedBy})` : '';
  return new KnownError(
    'STORE_LOCKED',
    `The graph in "${folder.path}" is in use: ${holder}${id} has it open.`,
    { cause },
  );
}

/** The version of the graph, which must not be older than the acknowledged one. */
async function checkVersion(
  database: GrafeoDB,
  folder: GraphFolder,
  acknowledged: Acknowledged | undefined,
): Promise<GraphVersion> {
  if (acknowledged === undefined) return ensureVersion(database);
  const rows = await runStatement(database, readGraphVersion());
  const version = toVersion(rows);
  // A restore gives the store another id; if the process ended right then, the counter still has the old one.
  if (version !== undefined && rows[0]?.[2] === acknowledged.storeId) return version;
  if (version?.storeId !== acknowledged.storeId)
    throw lost(folder, `"${folder.database}" holds another graph than before`);
  if (version.number < acknowledged.number)
    throw lost(
      folder,
      `"${folder.database}" is at version ${version.number}, but ${acknowledged.number} was acknowledged`,
    );
  return version;
}

function lost({ counter }: GraphFolder, what: string): KnownError {
  return new KnownError(
    'STORE_UNAVAILABLE',
    `Changes are lost: ${what}. Put the files back or restore an archive; to open the graph as it is, delete "${counter}".`,
  );
}

async function ensureVersion(database: GrafeoDB): Promise<GraphVersion> {
  const version = toVersion(await runStatement(database, ensureGraphVersion(randomUUID())));
  invariant(version !== undefined, 'MERGE gives a row');
  return version;
}

/** The counter comes first: the engine's close leaves no log behind, which must not look like one that was removed. */
async function closeGraph(
  database: GrafeoDB,
  log: WriteAheadLog,
  counter: CommitCounter,
  lasting: GraphVersion,
): Promise<void> {
  try {
    await counter.write({ ...lasting, openedBy: null });
    await counter.force();
  } finally {
    await log.close();
    await counter.close();
    closeDatabase(database);
  }
}

function closeDatabase(database: GrafeoDB): void {
  try {
    database.close();
  } catch (thrown) {
    throw toOurError(thrown);
  }
}
