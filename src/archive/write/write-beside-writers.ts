import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { compareTexts } from '#text/compare-texts.js';
import { isLate } from '../../store/deadline.js';
import type { GraphReader, GraphVersion } from '../../store/graph-reader.js';
import { readerOf } from '../../store/read-row.js';
import { maxPauseMs, type PausableReader } from '../../store/snapshot.js';
import { takeCensus, type Census } from '../census.js';
import { toLine, type NodeRecord, type RelationshipRecord } from '../format/records.js';
import type { ArchiveOptions } from '../progress.js';
import { ChangedRecords, readNamedIds } from './changed-records.js';
import { pack } from './pack.js';
import { inOrder } from './read-slice.js';
import { readRecords, type RecordLines } from './read-records.js';
import { refuseHalfRestored, tellGraph } from './write-archive.js';

/** Ids that are few enough to read while writers wait. */
const fewIds = 300;

/** Rounds of reading again before writers are held up, however much they have changed meanwhile. */
const maxRounds = 20;

/**
 * The version and the bytes of an archive of a graph that is written to meanwhile. All of it is read first; then what the log names
 * since is read again, round by round, the last time while writers wait for a moment. Undefined if a change touched everything.
 *
 * @param folder Has room for the whole graph, and belongs to the caller
 */
export async function writeBesideWriters(
  store: PausableReader,
  folder: string,
  options: ArchiveOptions = {},
): Promise<
  { readonly version: GraphVersion; readonly bytes: AsyncIterable<Uint8Array> } | undefined
> {
  const run = { signal: options.signal, timeoutMs: options.timeoutMs };
  const { number } = await store.version({ ...run, anew: true });
  await refuseHalfRestored(store, run);
  const first = await spool(readRecords(readerOf(store, run)), folder);
  const changed = new ChangedRecords();
  const settled = await catchUp(store, changed, number, run);
  if (settled === undefined) return undefined;
  const { version, total } = settled;
  return { version, bytes: pack(tellGraph(version, total, merge(first, changed), options)) };
}

interface Settled {
  readonly version: GraphVersion;
  readonly total: Census;
}

/** Reads all again that was changed after a version; gives the version at which nothing was left to read. */
async function catchUp(
  store: PausableReader,
  changed: ChangedRecords,
  since: number,
  run: Pick<ArchiveOptions, 'signal' | 'timeoutMs'>,
): Promise<Settled | undefined> {
  let at = since;
  for (let round = 1; ; round += 1) {
    const { number } = await store.version({ ...run, anew: true });
    const ids = await readNamedIds(readerOf(store, run), at, number);
    if (ids === undefined) return undefined;
    if (ids.size <= fewIds || round >= maxRounds) {
      const from = at;
      const settled = await store
        .whilePaused((reader) => settle(reader, changed, from), maxPauseMs)
        .catch((error: unknown) => {
          // Another round leaves less to read for the next pause.
          if (round < maxRounds && isLate(error)) return 'late' as const;
          throw error;
        });
      if (settled !== 'late') return settled;
    }
    await changed.read(readerOf(store, run), ids);
    at = number;
  }
}

async function settle(
  reader: GraphReader,
  changed: ChangedRecords,
  since: number,
): Promise<Settled | undefined> {
  const version = await reader.version();
  const ids = await readNamedIds(readerOf(reader), since, version.number);
  if (ids === undefined) return undefined;
  await changed.read(readerOf(reader), ids);
  return { version, total: await takeCensus(reader, {}) };
}

type Kind = RecordLines['kind'];

/** The files of an earlier reading, by kind and label of the records. */
type Spooled = ReadonlyMap<string, string>;
const keyOf = (kind: Kind, label: string): string => `${kind} ${label}`;

async function spool(records: AsyncIterable<RecordLines>, folder: string): Promise<Spooled> {
  const files = new Map<string, string>();
  for await (const { kind, label, text } of records) {
    const key = keyOf(kind, label);
    const path = files.get(key) ?? join(folder, `${files.size}.jsonl`);
    files.set(key, path);
    await pipeline([text], createWriteStream(path, { flags: 'a', mode: 0o600 }));
  }
  return files;
}

async function* linesOf(first: Spooled, kind: Kind, label: string): AsyncGenerator<string> {
  const path = first.get(keyOf(kind, label));
  if (path !== undefined) yield* createInterface({ input: createReadStream(path) });
}

/** The records of both readings in the order of an archive. */
async function* merge(first: Spooled, changed: ChangedRecords): AsyncGenerator<RecordLines> {
  const held = [...first.keys()].map((key) => key.slice(key.indexOf(' ') + 1));
  const all = [...new Set([...held, ...changed.labels])].sort(compareTexts);
  const labels = all.filter((label) => label !== 'Change');
  for (let turn = 0; turn < 2; turn += 1)
    for (const label of labels)
      for await (const line of linesOf(first, 'relationships', label))
        changed.learn(JSON.parse(line) as RelationshipRecord);
  for (const label of labels)
    yield* inPieces(
      'nodes',
      label,
      mergeById(nodesIn(first, changed, label), changed.nodesOf(label), toLine),
    );
  for (const label of labels)
    yield* inPieces(
      'relationships',
      label,
      mergeById(relationshipsIn(first, changed, label), changed.relationshipsOf(label), (records) =>
        records.map(toLine).join(''),
      ),
    );
  yield* inPieces(
    'changes',
    'Change',
    mergeById(changesIn(first, changed), changed.nodesOf('Change'), ({ properties }) =>
      toLine({ change: properties }),
    ),
  );
}

type Lines = readonly [id: string, text: string];

async function* nodesIn(
  first: Spooled,
  changed: ChangedRecords,
  label: string,
): AsyncGenerator<Lines> {
  for await (const line of linesOf(first, 'nodes', label)) {
    const node = JSON.parse(line) as NodeRecord;
    if (!changed.isReplacedNode(label, node)) yield [String(node.properties['id']), `${line}\n`];
  }
}

async function* changesIn(first: Spooled, changed: ChangedRecords): AsyncGenerator<Lines> {
  for await (const line of linesOf(first, 'changes', 'Change')) {
    const { change } = JSON.parse(line) as { readonly change: { readonly id: string } };
    if (!changed.isReplaced(change.id)) yield [change.id, `${line}\n`];
  }
}

/** The relationships of each source that was not read again; an end may have another label by now. */
async function* relationshipsIn(
  first: Spooled,
  changed: ChangedRecords,
  label: string,
): AsyncGenerator<Lines> {
  let records: RelationshipRecord[] = [];
  const [sourceOf, textOf] = [
    () => records[0]?.from[1] ?? '',
    () => inOrder(records).map(toLine).join(''),
  ];
  for await (const line of linesOf(first, 'relationships', label)) {
    const record = JSON.parse(line) as RelationshipRecord;
    const [at, id] = record.to;
    if (changed.isReplacedRelationship(record)) continue;
    if (records.length > 0 && sourceOf() !== record.from[1]) {
      yield [sourceOf(), textOf()];
      records = [];
    }
    records.push({ ...record, to: [changed.labelOf(id) ?? at, id] });
  }
  if (records.length > 0) yield [sourceOf(), textOf()];
}

/** Both in ascending order of ids, by code points; no id is in both. */
async function* mergeById<Record>(
  held: AsyncIterable<Lines>,
  read: ReadonlyMap<string, Record>,
  toText: (record: Record) => string,
): AsyncGenerator<string> {
  const waiting = [...read].sort(([a], [b]) => compareIds(a, b));
  let next = 0;
  for await (const [id, text] of held) {
    for (
      let each = waiting[next];
      each !== undefined && compareIds(each[0], id) < 0;
      each = waiting[next]
    ) {
      yield toText(each[1]);
      next += 1;
    }
    yield text;
  }
  for (const [, record] of waiting.slice(next)) yield toText(record);
}

function compareIds(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Characters that are passed on at once. */
const pieceLength = 64 * 1024;

async function* inPieces(
  kind: Kind,
  label: string,
  texts: AsyncIterable<string>,
): AsyncGenerator<RecordLines> {
  let piece = '';
  const told = () => ({ kind, label, count: piece.split('\n').length - 1, text: piece });
  for await (const text of texts) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield told();
    piece = '';
  }
  if (piece !== '') yield told();
}
