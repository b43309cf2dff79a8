import { invariant } from '../shared/errors.js';
import { cypher, toStatement, type Fragment } from '../store/statement.js';
import type { GraphStore, RunOptions } from '../store/store.js';

/** How much a store holds, its own node not counted: the version of the graph, which belongs to one store and no other. */
export interface Census {
  readonly nodes: number;
  readonly relationships: number;
}

export async function takeCensus(store: GraphStore, options: RunOptions): Promise<Census> {
  const count = async (fragment: Fragment): Promise<number> => {
    const [[counted] = []] = await store.read(toStatement(fragment), options);
    invariant(typeof counted === 'number', 'a count is a number');
    return counted;
  };
  return {
    nodes: await count(cypher`MATCH (n) WHERE NOT n:GraphVersion RETURN count(*) AS nodes`),
    relationships: await count(cypher`MATCH ()-[r]->() RETURN count(*) AS relationships`),
  };
}
