import { readCount, readerOf } from '../store/read-row.js';
import { cypher } from '../store/statement.js';
import type { GraphReader, RunOptions } from '../store/graph-reader.js';

/** Counts of a store, without the node that is the version of the graph. */
export interface Census {
  /** Without the changes. */
  readonly nodes: number;
  readonly relationships: number;
  /** Number of changes in its log. */
  readonly changes: number;
}

/** Counts the content of a store. */
export async function takeCensus(store: GraphReader, options: RunOptions): Promise<Census> {
  const read = readerOf(store, options);
  // Two counts that an engine keeps, in place of one that looks at each node.
  const nodes = cypher`MATCH (n) RETURN count(*) AS nodes`;
  const versions = cypher`MATCH (v:GraphVersion) RETURN count(*) AS versions`;
  const logged = cypher`MATCH (c:Change) RETURN count(*) AS changes`;
  const relationships = cypher`MATCH ()-[r]->() RETURN count(*) AS relationships`;
  const changes = await readCount(read, logged);
  return {
    nodes: (await readCount(read, nodes)) - (await readCount(read, versions)) - changes,
    changes,
    relationships: await readCount(read, relationships),
  };
}
