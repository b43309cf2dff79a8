import { readCount, readerOf } from '../store/read.js';
import { cypher } from '../store/statement.js';
import type { GraphReader, RunOptions } from '../store/graph-reader.js';

/** How much a store holds, the node not counted that is the version of the graph. */
export interface Census {
  /** Without the changes. */
  readonly nodes: number;
  readonly relationships: number;
  /** How many changes its log holds. */
  readonly changes: number;
}

/** Counts what a store holds. */
export async function takeCensus(store: GraphReader, options: RunOptions): Promise<Census> {
  const read = readerOf(store, options);
  const nodes = cypher`MATCH (n) WHERE NOT n:GraphVersion RETURN count(*) AS nodes`;
  const logged = cypher`MATCH (c:Change) RETURN count(*) AS changes`;
  const relationships = cypher`MATCH ()-[r]->() RETURN count(*) AS relationships`;
  const changes = await readCount(read, logged);
  return {
    nodes: (await readCount(read, nodes)) - changes,
    changes,
    relationships: await readCount(read, relationships),
  };
}
