import type { Selection } from '../../export/selection.js';
import { relations } from '../../model/relations/index.js';
import { cypher, join, name, toStatement } from '../../store/statement.js';
import type { Fragment } from '../../store/statement.js';
import type { GraphStore, RunOptions } from '../../store/store.js';

const anyRelation = join(
  relations.map(({ type }) => name(type)),
  '|',
);

/** How many elements an export of the whole graph has; undefined for a part of it, which only reading it tells. */
export async function countElements(
  store: GraphStore,
  { dataset }: Selection,
  options: RunOptions,
): Promise<number | undefined> {
  if (dataset !== undefined) return undefined;
  const count = async (counted: Fragment): Promise<number> => {
    const [[value] = []] = await store.read(toStatement(counted), options);
    return typeof value === 'number' ? value : 0;
  };
  const header = 1;
  const documents = await count(cypher`MATCH (d:Document) RETURN count(d) AS documents`);
  const entities = await count(cypher`MATCH (n:Entity) RETURN count(n) AS entities`);
  const direct = await count(
    cypher`MATCH (:Entity)-[r:${anyRelation}]->(:Entity) RETURN count(r) AS relations`,
  );
  return header + documents + entities + direct;
}
