import { invariant } from '../../../shared/errors.js';
import { Turn } from '../../../shared/turn.js';
import { shareBuckets } from '../../buckets.js';
import { readCount, type Read } from '../../read.js';
import { cypher, name } from '../../statement.js';
import { outcomeOf, type ListChanges } from './key-changes.js';
import {
  countKeys,
  keptNodes,
  keysIn,
  listOf,
  readKeysAfter,
  readKeysWhere,
  type KeptNodes,
  type KeysOfLists,
} from './kept-keys.js';
import { KeyLists } from './key-lists.js';
import { compareKeys, mergeRuns, type Run } from './merge-runs.js';
import { SortedKeys } from './sorted-keys.js';

/** About how many nodes are read at a time: the engine gives all rows in one piece, which holds up the event loop. */
const nodesOfPiece = 2_000;

/** How often it is counted whether lists hold all nodes, where the graph is written to meanwhile. */
const maxCounts = 5;

/** What of the transactions since the reading began the lists do not have yet. */
export interface Since {
  /** Those since it was last asked, in their order. */
  take(): readonly ListChanges[];
  /** @throws Error where they are not known, so that all must be read again */
  assertKnown(): void;
}

/**
 * The lists of a graph as it is when they are ready, though it is written to meanwhile; undefined where keys do not tell
 * its nodes apart, or where not every node lies in a bucket.
 */
export async function buildLists(read: Read, since: Since): Promise<KeyLists | undefined> {
  const turn = new Turn();
  const runs = new Map<string, Run[]>();
  for (const { label, properties } of keptNodes)
    for (const property of properties) runs.set(listOf(label, property), []);
  for (const nodes of keptNodes)
    for await (const keys of readPieces(read, nodes)) {
      since.assertKnown();
      await turn.rest();
      for (const [list, some] of keys) addRun(runs, list, [...some].sort(compareKeys));
      await turn.rest();
    }
  applyOutcome(runs, since.take());
  const lists = new Map<string, SortedKeys>();
  for (const [list, some] of runs) {
    const keys = await SortedKeys.of(await mergeRuns(some, turn), turn);
    if (keys === undefined) return undefined;
    lists.set(list, keys);
    runs.delete(list); // the lists have texts of their own
    since.assertKnown();
  }
  return holdsAll(read, new KeyLists(lists), since);
}

/** The keys of all nodes, piece by piece. */
async function* readPieces(read: Read, nodes: KeptNodes): AsyncGenerator<KeysOfLists> {
  if (nodes.label === 'Document') {
    yield* readPiecesById(read, nodes);
    return;
  }
  const count = await readCount(
    read,
    cypher`MATCH (n:${name(nodes.label)}) RETURN count(n) AS nodes`,
  );
  for (const buckets of shareBuckets(count, nodesOfPiece))
    yield keysIn(nodes, await read(readKeysWhere(nodes, 'bucket', buckets)));
}

/** Documents lie in no buckets, and there are fewer of them. */
async function* readPiecesById(read: Read, nodes: KeptNodes): AsyncGenerator<KeysOfLists> {
  for (let last = ''; ;) {
    const rows = await read(readKeysAfter(nodes, last, nodesOfPiece));
    const keys = keysIn(nodes, rows);
    yield keys;
    if (rows.length < nodesOfPiece) return;
    last = keys.get(listOf(nodes.label, 'id'))?.at(-1) ?? last;
  }
}

function addRun(runs: Map<string, Run[]>, list: string, run: Run): void {
  const known = runs.get(list);
  if (known) known.push(run);
  else runs.set(list, [run]);
}

/** What was read before a transaction or after it says of the keys that it changed what was then; the last one counts. */
function applyOutcome(runs: Map<string, Run[]>, changes: readonly ListChanges[]): void {
  for (const [list, keys] of outcomeOf(changes)) {
    const kept = runs.get(list)?.map((run) => run.filter((key) => !keys.has(key))) ?? [];
    const there = [...keys].flatMap(([key, isThere]) => (isThere ? [key] : []));
    runs.set(list, [...kept, there.sort(compareKeys)]);
  }
}

async function holdsAll(read: Read, lists: KeyLists, since: Since): Promise<KeyLists | undefined> {
  for (let counts = 0; counts < maxCounts; counts++) {
    applyAll(lists, since.take());
    const holds = await areComplete(read, lists);
    since.assertKnown();
    const later = since.take();
    if (later.length === 0) return holds ? lists : undefined;
    applyAll(lists, later);
  }
  return undefined;
}

function applyAll(lists: KeyLists, changes: readonly ListChanges[]): void {
  for (const each of changes)
    invariant(lists.edit(each), 'what a transaction changes was there before it');
}

async function areComplete(read: Read, lists: KeyLists): Promise<boolean> {
  for (const nodes of keptNodes)
    for (const property of nodes.properties) {
      const list = lists.get(listOf(nodes.label, property));
      const count = await readCount(read, countKeys(nodes, property));
      if (list?.count !== count) return false;
    }
  return true;
}
