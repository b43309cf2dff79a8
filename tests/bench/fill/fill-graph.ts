import { cypher, name, toStatement } from '../../../src/store/statement.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { entitiesOf } from '../graph/entities.js';
import { relationsOf } from '../graph/relations.js';
import type { GraphSize } from '../graph/size.js';
import { batchesBy } from './batches.js';
import { fillLayers } from './fill-layers.js';

const rowsOfStatement = 2000;

/** Writes all entities and direct relations of a graph of this size, of all datasets and of each; the store must have its indexes. */
export async function fillGraph(store: GraphStore, size: GraphSize): Promise<void> {
  for (const { key, items } of batchesBy(entitiesOf(size), rowsOfStatement, ({ kind }) => kind)) {
    const rows = items.map(({ properties }) => properties);
    await store.write(
      toStatement(
        cypher`UNWIND ${rows} AS row MERGE (n:Entity {id: row.id}) SET n:${name(key)} SET n += row`,
      ),
    );
  }
  for (const { key, items } of batchesBy(relationsOf(size), rowsOfStatement, ({ type }) => type)) {
    const rows = items.map(({ source, target, properties }) => ({ source, target, properties }));
    await store.write(
      toStatement(
        cypher`UNWIND ${rows} AS row MATCH (s:Entity {id: row.source}) MATCH (t:Entity {id: row.target}) MERGE (s)-[r:${name(key)} {id: row.properties.id}]->(t) SET r += row.properties`,
      ),
    );
  }
  await fillLayers(store, size);
}
