import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { writeArchive, writeBesideWriters } from '../archive/index.js';
import { KnownError, overloaded } from '../shared/errors.js';
import type { TakeOptions } from '../server/lifetime/served-graph.js';
import type { GraphReader, GraphVersion, RunOptions, Snapshot } from '../store/graph-reader.js';
import { isPausable } from '../store/snapshot.js';

/** Archive of a served graph at one version, while others write to it. */
export type TakeArchive = (options: TakeOptions) => AsyncIterable<Uint8Array>;

/** Times that an archive is begun anew where a write has torn it. */
const maxTries = 3;

/**
 * The way to archive a graph that is being written to: by a snapshot, where the engine has one; else into a file that follows
 * the log, is begun anew where a write tore it, and is sent once it is whole. Nothing is held before the first bytes are taken.
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
  for (let tries = 1; tries <= maxTries; tries += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'multaqa-archive-'));
    try {
      const path = join(folder, 'archive');
      const version = await writeTo(path, store, folder, options);
      if (version === undefined) continue;
      onVersion?.(version);
      yield* createReadStream(path) as AsyncIterable<Buffer>;
      return;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  throw overloaded('The graph is written to all the time: ask again in a moment.', 10);
}

/** The version of an archive in a file, which is sent once it is whole; undefined if a write tore it. */
async function writeTo(
  path: string,
  store: GraphReader,
  folder: string,
  options: RunOptions,
): Promise<GraphVersion | undefined> {
  try {
    const taken = isPausable(store)
      ? await writeBesideWriters(store, folder, options)
      : {
          version: await store.version({ ...options, anew: true }),
          bytes: writeArchive(store, options),
        };
    if (taken === undefined) return undefined;
    await pipeline(taken.bytes, createWriteStream(path, { mode: 0o600 }));
    return taken.version;
  } catch (error) {
    if (error instanceof KnownError && error.code === 'CONFLICT') return undefined;
    throw error;
  }
}
