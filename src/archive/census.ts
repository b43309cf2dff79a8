import { readCount, readerOf } from '../store/read.js';
import { cypher } from '../store/statement.js';
import type { GraphReader, RunOptions } from '../store/graph-reader.js';

/** How much a store holds, its own node not counted: the version of the graph, which belongs to one store and no other. */
export interface Census {
  readonly nodes: number;
  readonly relationships: number;
}

/** Counts what a store holds. */
export async function takeCensus(store: GraphReader, options: RunOptions): Promise<Census> {
  const read = readerOf(store, options);
  const nodes = cypher`MATCH (n) WHERE NOT n:GraphVersion RETURN count(*) AS nodes`;
  const relationships = cypher`MATCH ()-[r]->() RETURN count(*) AS relationships`;
  return {
    nodes: await readCount(read, nodes),
    relationships: await readCount(read, relationships),
  };
}
