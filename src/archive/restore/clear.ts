import { cypher, toStatement, type Fragment } from '../../store/statement.js';
import type { RunOptions } from '../../store/graph-reader.js';
import type { GraphStore } from '../../store/graph-store.js';
import { takeCensus } from '../census.js';
import { whileAt, type Run } from './run.js';

/** Maximum of a transaction: an engine holds everything that one deletes. */
const atOnce = 5000;

/** Deletes the remains of an interrupted restore, relationships first: a node may have any number of them. */
export async function clear(store: GraphStore, at: Run, options: RunOptions): Promise<void> {
  const left = await takeCensus(store, options);
  const repeat = async (count: number, deletion: Fragment) => {
    for (let deleted = 0; deleted < count; deleted += atOnce)
      await store.write(toStatement(cypher`${whileAt(at)} ${deletion}`), options);
  };
  await repeat(left.relationships, cypher`MATCH ()-[r]->() WITH r LIMIT ${atOnce} DELETE r`);
  await repeat(
    left.nodes + left.changes,
    cypher`MATCH (n) WHERE NOT n:GraphVersion WITH n LIMIT ${atOnce} DETACH DELETE n`,
  );
}
