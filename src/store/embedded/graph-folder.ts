import { chmod, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { KnownError } from '../../shared/errors.js';
import { syncFolder } from '../../shared/sync-folder.js';

/** Where the parts of a graph lie in its folder. */
export interface GraphFolder {
  readonly path: string;
  readonly database: string;
  /** Holds what was committed since the last checkpoint; not there between a close and the next opening. */
  readonly log: string;
  /** What was acknowledged last, to notice when the others have lost it. */
  readonly counter: string;
}

/**
 * The folder at a path, made where there is none, for its owner alone. One that is there keeps its mode: it may be a
 * volume, or shared on purpose.
 *
 * @throws KnownError `BAD_INPUT` when something else is at the path, `STORE_UNAVAILABLE` when it cannot be made.
 */
export async function prepareFolder(path: string): Promise<GraphFolder> {
  if (path.includes('\0'))
    throw new KnownError('BAD_INPUT', 'The path of a graph cannot hold NUL.');
  const folder = resolve(path);
  if (await isOther(folder))
    throw new KnownError(
      'BAD_INPUT',
      `A graph is kept in a folder, and "${folder}" is something else.`,
    );
  await make(folder);
  return partsOf(folder);
}

/** Whether there is a graph at the path, or what is left of one. Nothing is made. */
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

/** Lets only their owner read and write the files of the graph: the engine makes them as the umask says. */
export async function restrictFiles({ database, log, counter }: GraphFolder): Promise<void> {
  const names = await readdir(log).catch(() => []);
  const files = [database, counter, ...names.map((name) => join(log, name))];
  await Promise.all([restrict(log, 0o700), ...files.map((file) => restrict(file, 0o600))]);
}

/** What is not there, or is another's and so not ours to change, stays as it is. */
async function restrict(path: string, mode: number): Promise<void> {
  await chmod(path, mode).catch(() => undefined);
}

export async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

/** Whether an error says that there is nothing at the path; one of Node's need not be of this realm. */
export function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}

async function isOther(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && !found.isDirectory();
}

async function make(folder: string): Promise<void> {
  try {
    const first = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (first !== undefined) await syncFolder(dirname(first));
  } catch (cause) {
    throw new KnownError('STORE_UNAVAILABLE', `The folder "${folder}" cannot be made.`, { cause });
  }
}
