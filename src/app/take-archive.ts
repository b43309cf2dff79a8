import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { writeArchive } from '../archive/index.js';
import { KnownError, overloaded } from '../shared/errors.js';
import type { TakeOptions } from '../server/lifetime/served-graph.js';
import type { GraphReader, RunOptions, Snapshot } from '../store/graph-reader.js';

/** Archive of a served graph at one version, while others write to it. */
export type TakeArchive = (options: TakeOptions) => AsyncIterable<Uint8Array>;

/** Times that an archive is begun anew where a write has torn it. */
const maxTries = 3;

/**
 * The way to archive a graph that is being written to: by a snapshot, where the engine has one; else into a file that is begun
 * anew where a write tore it, and sent once it is whole. Nothing is held before the first bytes are taken.
 */
export function createTakeArchive(store: GraphReader): TakeArchive {
  const { snapshot } = store;
  return (options) =>
    snapshot === undefined ? spool(store, options) : readSnapshot(snapshot, options);
}

async function* readSnapshot(
  snapshot: () => Promise<Snapshot>,
  { onVersion, ...options }: TakeOptions,
): AsyncGenerator<Uint8Array> {
  const { reader, end } = await snapshot();
  try {
    onVersion?.(await reader.version());
    yield* writeArchive(reader, options);
  } finally {
    end();
  }
}

/** @throws KnownError `OVERLOADED` if writes tore all tries */
async function* spool(
  store: GraphReader,
  { onVersion, ...options }: TakeOptions,
): AsyncGenerator<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'multaqa-archive-'));
  const path = join(folder, 'archive');
  try {
    onVersion?.(await store.version({ ...options, anew: true }));
    for (let tries = 1; !(await isWritten(store, path, options)); tries += 1)
      if (tries === maxTries)
        throw overloaded('The graph is written to all the time: ask again in a moment.', 10);
    yield* createReadStream(path) as AsyncIterable<Buffer>;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** False if a write tore it. */
async function isWritten(store: GraphReader, path: string, options: RunOptions): Promise<boolean> {
  try {
    await pipeline(writeArchive(store, options), createWriteStream(path, { mode: 0o600 }));
    return true;
  } catch (error) {
    if (error instanceof KnownError && error.code === 'CONFLICT') return false;
    throw error;
  }
}
