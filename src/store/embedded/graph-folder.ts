import { chmod, readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { KnownError } from '../../shared/errors.js';
import { makeFolder } from '../../shared/make-folder.js';
import { syncFolder } from '../../shared/sync-folder.js';
import { isReadOnly } from './errors.js';

/** Paths of the parts of a graph in its folder. */
export interface GraphFolder {
  readonly path: string;
  readonly database: string;
  /** Everything committed since the last checkpoint; absent between a close and the next opening. */
  readonly log: string;
  /** Last acknowledged version, which shows when the others have lost it. */
  readonly counter: string;
}

/**
 * The folder at a path, created for its owner alone if there is none. An existing one keeps its mode: it may be a
 * volume, or shared on purpose.
 * @throws KnownError `BAD_INPUT` if something else is at the path, `STORE_UNAVAILABLE` if it cannot be created
 */
export async function prepareFolder(path: string): Promise<GraphFolder> {
  if (path.includes('\0'))
    throw new KnownError('BAD_INPUT', 'The path of a graph cannot hold NUL.');
  const folder = resolve(path);
  if (await isOther(folder))
    throw new KnownError('BAD_INPUT', `A graph needs a folder, and "${folder}" is not one.`);
  await make(folder);
  return partsOf(folder);
}

/** True if there is a graph at the path, or the remains of one. Creates nothing. */
export async function holdsGraph(path: string): Promise<boolean> {
  const { database, counter } = partsOf(resolve(path));
  return (await exists(database)) || (await exists(counter));
}

function partsOf(folder: string): GraphFolder {
  const database = join(folder, 'graph.grafeo');
  return {
    path: folder,
    database,
    log: `${database}.wal`,
    counter: join(folder, 'graph.commits.json'),
  };
}

/** Lets only their owner read and write the files of the graph: the engine creates them by the umask. */
export async function restrictFiles({ database, log, counter }: GraphFolder): Promise<void> {
  const names = await readdir(log).catch(() => []);
  const files = [database, counter, ...names.map((name) => join(log, name))];
  await Promise.all([restrict(log, 0o700), ...files.map((file) => restrict(file, 0o600))]);
}

/** Missing files, and those of another owner, stay as they are. */
async function restrict(path: string, mode: number): Promise<void> {
  await chmod(path, mode).catch(() => undefined);
}

export async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

/** True if an error says that there is nothing at the path; an error of Node need not be of this realm. */
export function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}

async function isOther(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && !found.isDirectory();
}

async function make(folder: string): Promise<void> {
  try {
    const first = await makeFolder(folder, 0o700);
    if (first !== undefined) await syncFolder(dirname(first));
  } catch (cause) {
    const reason = isReadOnly(cause) ? ': its disk is read-only' : '';
    const message = `The folder "${folder}" cannot be created${reason}.`;
    throw new KnownError('STORE_UNAVAILABLE', message, { cause });
  }
}
