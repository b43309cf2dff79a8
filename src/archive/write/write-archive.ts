import { createHash } from 'node:crypto';
import { KnownError } from '../../shared/errors.js';
import type { GraphReader, GraphVersion, RunOptions } from '../../store/graph-reader.js';
import { readerOf } from '../../store/read-row.js';
import { streamAtOneVersion } from '../../store/snapshot.js';
import { takeCensus, type Census } from '../census.js';
import { formatName, formatVersion, toLine } from '../format/records.js';
import type { ArchiveOptions } from '../progress.js';
import { hasUnfinishedRestore } from '../restore/run.js';
import { pack } from './pack.js';
import { readRecords, type RecordLines } from './read-records.js';

const writtenMeanwhile =
  'The graph was written to during the archiving: stop its writers, or try again.';

/**
 * The bytes of an archive of a whole store: every node and relationship, and the number of the graph's version, so that
 * a store and its restored copy have equal archives. Read piece by piece as bytes are taken.
 * @throws KnownError `CONFLICT` if the graph is written to meanwhile, is the remains of an interrupted restore, or
 * contains unidentifiable nodes
 */
export function writeArchive(
  store: GraphReader,
  options: ArchiveOptions = {},
): AsyncIterable<Uint8Array> {
  return pack(toTexts(store, options));
}

/** Some lines at a time. */
async function* toTexts(store: GraphReader, options: ArchiveOptions): AsyncGenerator<string> {
  const { signal, timeoutMs } = options;
  const run = { signal, timeoutMs };
  const version = await store.version({ ...run, anew: true });
  await refuseHalfRestored(store, run);
  const total = await takeCensus(store, run);
  const records = readRecords(readerOf(store, run));
  const lines = streamAtOneVersion(store, version, records, writtenMeanwhile, run);
  yield* tellGraph(version, total, lines, options);
}

/**
 * The lines of an archive of a graph at a version.
 * @throws KnownError `CONFLICT` if these are not all records that it has
 */
export async function* tellGraph(
  version: GraphVersion,
  total: Census,
  records: AsyncIterable<RecordLines>,
  { onProgress }: ArchiveOptions,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const sum = (text: string): string => {
    hash.update(text);
    return text;
  };
  const { nodes, relationships } = total;
  yield sum(toLine({ format: formatName, version: formatVersion, nodes, relationships }));
  let done: Census = { nodes: 0, relationships: 0, changes: 0 };
  for await (const { kind, count, text } of records) {
    if (text !== '') yield kind === 'changes' ? text : sum(text);
    done = { ...done, [kind]: done[kind] + count };
    onProgress?.({
      nodes: done.nodes,
      relationships: done.relationships,
      totalNodes: total.nodes,
      totalRelationships: total.relationships,
    });
  }
  assertAll(done, total);
  yield toLine({ ...done, graphVersion: version.number, sha256: hash.digest('hex') });
}

const keys = ['nodes', 'relationships', 'changes'] as const;

/** An unchanged graph gives fewer nodes than it has if some have no label, no id, or the same one. */
function assertAll(done: Census, total: Census): void {
  if (keys.every((key) => done[key] === total[key])) return;
  throw new KnownError(
    'CONFLICT',
    `The graph cannot be archived: only ${done.nodes} of its ${total.nodes} nodes have a label and a unique id.`,
  );
}

/** @throws KnownError `CONFLICT` if the store holds the remains of an interrupted restore */
export async function refuseHalfRestored(store: GraphReader, run: RunOptions): Promise<void> {
  if (!(await hasUnfinishedRestore(store, run))) return;
  throw new KnownError(
    'CONFLICT',
    'The graph store holds only part of a graph, since a restore was interrupted: run the restore again.',
  );
}
