import { createHash } from 'node:crypto';
import { KnownError } from '../../shared/errors.js';
import type { GraphReader } from '../../store/graph-reader.js';
import { readerOf } from '../../store/read-row.js';
import { streamAtOneVersion } from '../../store/snapshot.js';
import { takeCensus, type Census } from '../census.js';
import { formatName, formatVersion, toLine } from '../format/records.js';
import type { ArchiveOptions } from '../progress.js';
import { hasUnfinishedRestore } from '../restore/run.js';
import { pack } from './pack.js';
import { readRecords } from './read-records.js';

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
  const { signal, timeoutMs, onProgress } = options;
  const run = { signal, timeoutMs };
  const version = await store.version({ ...run, anew: true });
  if (await hasUnfinishedRestore(store, run)) throw halfRestored();
  const total = await takeCensus(store, run);
  const hash = createHash('sha256');
  const sum = (text: string): string => {
    hash.update(text);
    return text;
  };
  const { nodes, relationships } = total;
  yield sum(toLine({ format: formatName, version: formatVersion, nodes, relationships }));
  let done: Census = { nodes: 0, relationships: 0, changes: 0 };
  const records = readRecords(readerOf(store, run));
  const lines = streamAtOneVersion(store, version, records, writtenMeanwhile, run);
  for await (const { kind, count, text } of lines) {
    if (text !== '') yield kind === 'changes' ? text : sum(text);
    done = { ...done, [kind]: done[kind] + count };
    onProgress?.({
      ...{ nodes: done.nodes, relationships: done.relationships },
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

function halfRestored(): KnownError {
  return new KnownError(
    'CONFLICT',
    'The graph store holds only part of a graph, since a restore was interrupted: run the restore again.',
  );
}
