import { readTextOrNull } from '../../store/read-row.js';
import { cypher, toStatement, type Fragment, type Statement } from '../../store/statement.js';
import type { GraphReader, RunOptions } from '../../store/graph-reader.js';

/**
 * A restore with its progress. The store keeps it in its own node, the version of the graph, from the restore's first
 * transaction to its last; meanwhile the store holds a part of an archive.
 */
export interface Run {
  /** Unique to this restore. */
  readonly run: string;
  /** Number of written batches. */
  readonly done: number;
}

/** True if a restore was interrupted: the store holds a part of an archive, which is of no use. */
export async function hasUnfinishedRestore(
  store: GraphReader,
  options?: RunOptions,
): Promise<boolean> {
  const restoring = cypher`MATCH (v:GraphVersion {id: 'graph'}) RETURN v.restoring`;
  const [[run] = []] = await store.read(toStatement(restoring), options);
  return readTextOrNull(run, 'restoring') !== null;
}

/** Takes the store, and gives a row, unless others have written to it since it was at the version `number`. */
export function beginRun({ run, done }: Run, number: number): Statement {
  return toStatement(
    cypher`MATCH (v:GraphVersion {id: 'graph'}) WHERE v.number = ${number} OR v.restoring = ${run} SET v.restoring = ${run}, v.restored = ${done} RETURN v.restoring`,
  );
}

/** Matches nothing if another restore has taken over, or the batch is in already. */
export function whileAt({ run, done }: Run): Fragment {
  return cypher`MATCH (v:GraphVersion {id: 'graph'}) WHERE v.restoring = ${run} AND v.restored = ${done}`;
}

/** Ends a batch; its last row has the current restore and its progress. */
export function advanceRun(at: Run): readonly Statement[] {
  return [
    toStatement(cypher`${whileAt(at)} SET v.restored = ${at.done + 1}`),
    toStatement(cypher`MATCH (v:GraphVersion {id: 'graph'}) RETURN v.restoring, v.restored`),
  ];
}

/**
 * Releases the store with the archived graph: at the version `number` once this transaction has raised it, if the
 * archive has one. The store has a new identity, `storeId`. The last row has the restore that is still running, null if
 * none. The effect is the same if it is sent twice.
 */
export function endRun(
  { run, done }: Run,
  storeId: string,
  number: number | null,
): readonly Statement[] {
  const before = number === null ? cypher`v.number` : cypher`${number - 1}`;
  return [
    toStatement(
      cypher`MATCH (v:GraphVersion {id: 'graph'}) WHERE v.restoring = ${run} AND v.restored = ${done} SET v.formerStoreId = v.storeId, v.storeId = ${storeId}`,
    ),
    toStatement(
      cypher`MATCH (v:GraphVersion {id: 'graph'}) WHERE v.storeId = ${storeId} AND (v.restoring = ${run} OR v.number = ${number}) SET v.number = ${before} REMOVE v.restoring, v.restored`,
    ),
    toStatement(cypher`MATCH (v:GraphVersion {id: 'graph'}) RETURN v.restoring`),
  ];
}
