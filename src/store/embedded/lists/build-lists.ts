import { addToList } from '#text/get-or-make.js';
import { Turn } from '../../../shared/turn.js';
import { shareBuckets } from '../../buckets.js';
import { readCount, type Read } from '../../read-row.js';
import { cypher, name } from '../../statement.js';
import {
  countUnread,
  keptNodes,
  KeyLists,
  keysIn,
  listOf,
  outcomeOf,
  readKeysAfter,
  readKeysWhere,
  type KeptNodes,
  type KeysOfLists,
  type ListChanges,
} from './kept-keys.js';
import { compareKeys, mergeRuns, type Run } from './merge-runs.js';
import { SortedKeys } from './sorted-keys.js';

/** Approximate number of nodes read at a time: the engine gives all rows in one piece, which blocks the event loop. */
const nodesOfPiece = 1_000;

/** Commits since the reading began. */
export interface Since {
  /** Effects of each transaction since the last call, in their order. */
  take(): readonly ListChanges[];
  /** @throws Error if they are unknown, so that all must be read again */
  assertKnown(): void;
}

/**
 * Builds the lists of a graph without the transactions that `since` still has, which must follow at once; undefined if
 * keys do not tell its nodes apart, or if a node lies in no bucket.
 */
export async function buildLists(read: Read, since: Since): Promise<KeyLists | undefined> {
  if (await hasOthers(read)) return undefined;
  const turn = new Turn();
  const runs = new Map<string, Run[]>();
  for (const { label, properties } of keptNodes)
    for (const property of properties) runs.set(listOf(label, property), []);
  for (const nodes of keptNodes)
    for await (const keys of readPieces(read, nodes)) {
      since.assertKnown();
      for (const [list, some] of keys) {
        await turn.rest();
        addToList(runs, list, [...some].sort(compareKeys));
      }
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
  return new KeyLists(lists);
}

/** The keys of all nodes, piece by piece. */
async function* readPieces(read: Read, nodes: KeptNodes): AsyncGenerator<KeysOfLists> {
  if (nodes.place === 'NONE') {
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

/** Read by id, for labels with few nodes: the engine sorts all of them for each piece. */
async function* readPiecesById(read: Read, nodes: KeptNodes): AsyncGenerator<KeysOfLists> {
  for (let last = ''; ;) {
    const rows = await read(readKeysAfter(nodes, last, nodesOfPiece));
    const keys = keysIn(nodes, rows);
    yield keys;
    if (rows.length < nodesOfPiece) return;
    last = keys.get(listOf(nodes.label, 'id'))?.at(-1) ?? last;
  }
}

/** Adjusts the keys read before or after a transaction to their state at its end; the last transaction counts. */
function applyOutcome(runs: Map<string, Run[]>, changes: readonly ListChanges[]): void {
  for (const [list, keys] of outcomeOf(changes)) {
    const kept = runs.get(list)?.map((run) => run.filter((key) => !keys.has(key))) ?? [];
    const there = [...keys].flatMap(([key, isThere]) => (isThere ? [key] : []));
    runs.set(list, [...kept, there.sort(compareKeys)]);
  }
}

/** True if the graph has nodes that no piece holds. */
async function hasOthers(read: Read): Promise<boolean> {
  for (const nodes of keptNodes) {
    const counting = countUnread(nodes);
    if (counting && (await readCount(read, counting)) > 0) return true;
  }
  return false;
}
