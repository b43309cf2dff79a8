import { randomUUID } from 'node:crypto';
import { KnownError } from '../../shared/errors.js';
import type { GraphVersion, RunOptions } from '../../store/graph-reader.js';
import type { GraphStore } from '../../store/graph-store.js';
import { takeCensus } from '../census.js';
import { checkArchive } from './check-archive.js';
import type { ArchiveOptions } from '../progress.js';
import type { ArchiveSummary } from '../read/archive-lines.js';
import { readArchive } from '../read/read-archive.js';
import { clear } from './clear.js';
import { beginRun, hasUnfinishedRestore, type Run } from './run.js';
import { RecordWriter } from './write-records.js';

export interface RestoreOptions extends ArchiveOptions {
  /** Result of `checkArchive` for the same archive; without it the archive is checked first. */
  readonly checked?: ArchiveSummary | undefined;
}

/** Number of restored records without the log. */
export interface Restored {
  readonly nodes: number;
  readonly relationships: number;
}

/**
 * Fills a store with an archive, and gives the counts. The store must have its constraints and indexes and no content,
 * or the remains of an interrupted restore, which are deleted first. Nothing is written before all of the archive
 * proved whole. `hasUnfinishedRestore` is true of the store until the last transaction. That transaction gives the
 * graph a new store id, since facts known about the store before are outdated, and the version's number from the
 * archive.
 * @param read gives the bytes from their beginning each time it is called: to check them and to write them
 * @throws KnownError `CONFLICT` if the store is not empty or others write to it, `BAD_INPUT` for an unusable archive,
 * `DEADLINE_EXCEEDED` once the signal is aborted
 */
export async function restoreArchive(
  store: GraphStore,
  read: () => AsyncIterable<Uint8Array>,
  options: RestoreOptions = {},
): Promise<Restored> {
  const version = await store.version({ ...options, anew: true });
  const isLeftOver = await hasUnfinishedRestore(store, options);
  if (!isLeftOver) await assertEmpty(store, options);
  const whole = options.checked ?? (await checkArchive(read(), options));
  const run = { run: randomUUID(), done: 0 };
  await begin(store, run, version, options);
  if (isLeftOver) await clear(store, run, options);
  const writer = new RecordWriter(store, run, whole, options);
  await fill(writer, read(), whole, options);
  await assertHolds(store, whole, options);
  await writer.end();
  return { nodes: whole.nodes, relationships: whole.relationships };
}

async function assertEmpty(store: GraphStore, options: RunOptions): Promise<void> {
  const { nodes, changes } = await takeCensus(store, options);
  if (nodes + changes > 0)
    throw new KnownError(
      'CONFLICT',
      `An archive needs an empty graph store; this one holds ${nodes + changes} nodes.`,
    );
}

async function begin(
  store: GraphStore,
  run: Run,
  { number }: GraphVersion,
  options: RunOptions,
): Promise<void> {
  const begun = await store.write(beginRun(run, number), options);
  if (begun.length === 0)
    throw new KnownError(
      'CONFLICT',
      'The graph store was written to before the restore could begin; stop its writers and try again.',
    );
}

async function fill(
  writer: RecordWriter,
  bytes: AsyncIterable<Uint8Array>,
  whole: ArchiveSummary,
  { signal }: ArchiveOptions,
): Promise<void> {
  const { sha256 } = await readArchive(bytes, (piece) => writer.add(piece), signal);
  await writer.flush();
  if (sha256 !== whole.sha256)
    throw new KnownError('CONFLICT', 'The archive was changed while it was restored.');
}

async function assertHolds(
  store: GraphStore,
  whole: ArchiveSummary,
  options: RunOptions,
): Promise<void> {
  const { nodes, relationships, changes } = await takeCensus(store, options);
  if (nodes !== whole.nodes || changes !== whole.changes)
    throw new KnownError('CONFLICT', 'Others have written to the graph store while it was filled.');
  if (relationships !== whole.relationships)
    throw new KnownError(
      'BAD_INPUT',
      `The archive has ${whole.relationships} relationships, but only ${relationships} of them have both nodes.`,
    );
}
