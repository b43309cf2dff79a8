import { readTextOrNull } from '../../store/read-row.js';
import { cypher, toStatement, type Fragment, type Statement } from '../../store/statement.js';
import type { GraphReader, RunOptions } from '../../store/graph-reader.js';

/**
 * A restore and how far it has come. The store keeps it in its own node, the version of the graph, from the restore's
 * first transaction to its last: while it stands there, what the store holds is part of an archive.
 */
export interface Run {
  /** Of this restore and no other. */
  readonly run: string;
  /** How many batches are in. */
  readonly done: number;
}

/** True where a restore was interrupted: all that the store holds is part of an archive, and of no use. */
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

/** Nothing where the restore has been taken over by another, or has this batch already. */
export function whileAt({ run, done }: Run): Fragment {
  return cypher`MATCH (v:GraphVersion {id: 'graph'}) WHERE v.restoring = ${run} AND v.restored = ${done}`;
}

/** Ends a batch; its last row says which restore goes on and how far it is. */
export function advanceRun(at: Run): readonly Statement[] {
  return [
    toStatement(cypher`${whileAt(at)} SET v.restored = ${at.done + 1}`),
    toStatement(cypher`MATCH (v:GraphVersion {id: 'graph'}) RETURN v.restoring, v.restored`),
  ];
}

/**
 * Gives the store back, with all that the archive holds, as the graph that was archived: at the version `number` once this
 * transaction has raised it, where the archive says which. The store is another one since, by `storeId`. The last row says
 * whose restore goes on, null if none. The same is so where it is sent twice.
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
