import { layout } from '../../../src/claims/checksum.js';
import type { Properties, PropertyValue } from '../../../src/claims/properties.js';
import { layerId, layerLabel, layerOrder, layerType } from '../../../src/store/layers.js';
import { cypher, name, toStatement, type Fragment } from '../../../src/store/statement.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { datasets, entitiesOf, type GeneratedEntity } from '../graph/entities.js';
import { namesOf } from '../graph/provenance.js';
import { relationsOf, type GeneratedRelation } from '../graph/relations.js';
import type { GraphSize } from '../graph/size.js';
import { batchesBy } from './batches.js';

const rowsOfStatement = 2000;

/** Writes the datasets with their views: entities, and the relations between them. */
export async function fillLayers(store: GraphStore, size: GraphSize): Promise<void> {
  const rows = datasets.map((id) => ({ id, titleAr: id, titleEn: id, description: id, layout }));
  await store.write(toStatement(cypher`UNWIND ${rows} AS row CREATE (d:Dataset) SET d = row`));
  await writeBatches(
    store,
    flatMap(entitiesOf(size), inLayers),
    ({ kind }) => kind,
    (kind, some) =>
      cypher`UNWIND ${some} AS row MATCH (n:Entity {id: row.entity}) MERGE (s:Scoped {id: row.properties.id}) SET s:${name(layerLabel(kind))} SET s += row.properties MERGE (s)-[:SCOPE_OF]->(n)`,
  );
  await writeBatches(
    store,
    flatMap(relationsOf(size), relationInLayers),
    ({ type }) => type,
    (type, some) =>
      cypher`UNWIND ${some} AS row MATCH (s:Scoped {id: row.source}) MATCH (t:Scoped {id: row.target}) CREATE (s)-[r:${name(layerType(type))}]->(t) SET r += row.properties`,
  );
}

/** Writes the names that each dataset gives. */
export async function fillLayerNames(store: GraphStore, size: GraphSize): Promise<void> {
  await writeBatches(
    store,
    flatMap(namesOf(size), ({ properties, ends }) =>
      datasetsIn(properties).map((dataset) => ({
        entity: layerId(dataset, String(ends['NAMED'])),
        properties: {
          ...properties,
          id: layerId(dataset, String(properties['id'])),
          datasets: [dataset],
        },
      })),
    ),
    () => '',
    (_, some) =>
      cypher`UNWIND ${some} AS row MATCH (s:Scoped {id: row.entity}) MERGE (m:ScopedName {id: row.properties.id}) SET m += row.properties MERGE (s)-[:SCOPED_NAMED]->(m)`,
  );
}

function inLayers({ id, kind, properties }: GeneratedEntity) {
  return datasetsIn(properties).map((dataset) => ({
    kind,
    entity: id,
    properties: {
      ...properties,
      id: layerId(dataset, id),
      entityId: id,
      dataset,
      datasets: [dataset],
      sortAr: layerOrder(dataset, String(properties['sortAr'])),
      sortEn: layerOrder(dataset, String(properties['sortEn'])),
    },
  }));
}

function relationInLayers({ type, source, target, properties }: GeneratedRelation) {
  return datasetsIn(properties).map((dataset) => ({
    type,
    source: layerId(dataset, source),
    target: layerId(dataset, target),
    properties: { ...properties, datasets: [dataset] },
  }));
}

function datasetsIn({ datasets: listed }: Properties): readonly string[] {
  return isTexts(listed) ? listed : [];
}

function isTexts(value: PropertyValue | undefined): value is readonly string[] {
  return Array.isArray(value);
}

function* flatMap<From, To>(
  items: Iterable<From>,
  toEach: (item: From) => readonly To[],
): Generator<To> {
  for (const item of items) yield* toEach(item);
}

async function writeBatches<Row>(
  store: GraphStore,
  rows: Iterable<Row>,
  keyOf: (row: Row) => string,
  write: (key: string, rows: readonly Row[]) => Fragment,
): Promise<void> {
  for (const { key, items } of batchesBy(rows, rowsOfStatement, keyOf))
    await store.write(toStatement(write(key, items)));
}
