import { inBatches } from '../../shared/batches.js';
import { groupBy } from '../../shared/group-by.js';
import { layerLabel, layerType, scopeType } from '../../store/layers.js';
import { cypher, forEachRow, name, toStatement, type Statement } from '../../store/statement.js';
import { differenceOf } from '../projection/difference.js';
import type { ProjectedLayers } from '../projection/layers.js';
import { anyLayerRelation } from './any-relation.js';

const scope = name(scopeType);
const named = name(layerType('NAMED'));

/**
 * Statements that remove these entities from the layers: their names, the relations that start at them, and their nodes without
 * a successor; the other nodes stay, since relations of other entities end at them.
 */
export function removeLayers(
  entities: readonly string[],
  { entities: kept }: ProjectedLayers,
): Statement[] {
  const byEntity = groupBy(kept, ({ entity }) => entity);
  return Array.from(inBatches(entities)).flatMap((ids) => {
    const layers = cypher`MATCH (n:Entity)<-[:${scope}]-(s:Scoped) WHERE n.id IN ${ids}`;
    const keptIds = ids.flatMap((id) => (byEntity.get(id) ?? []).map((each) => each.id));
    return [
      cypher`${layers} MATCH (s)-[r:${anyLayerRelation}]->(:Scoped) DELETE r`,
      cypher`${layers} MATCH (s)-[:${named}]->(m:ScopedName) DETACH DELETE m`,
      cypher`${layers} AND NOT s.id IN ${keptIds} DETACH DELETE s`,
    ].map(toStatement);
  });
}

/**
 * Statements that write the layers; the entities must exist. A relation may end at a node that a later part of the graph
 * writes; then the node is created with its known properties.
 */
export function writeLayers({ entities, names, relations }: ProjectedLayers): Statement[] {
  return [
    ...Array.from(groupBy(entities, ({ kind }) => kind)).flatMap(([kind, alike]) =>
      forEachRow(
        alike.map(({ id, entity, properties }) => ({ id, entity, properties })),
        cypher`MATCH (n:Entity {id: row.entity}) MERGE (s:Scoped {id: row.id}) SET s:${name(layerLabel(kind))} SET s = row.properties MERGE (s)-[:${scope}]->(n)`,
      ),
    ),
    ...forEachRow(
      names,
      cypher`MATCH (s:Scoped {id: row.entity}) MERGE (m:ScopedName {id: row.id}) SET m = row.properties MERGE (s)-[:${named}]->(m)`,
    ),
    ...Array.from(groupBy(relations, ({ type }) => type)).flatMap(([type, alike]) =>
      forEachRow(
        alike,
        cypher`MATCH (s:Scoped {id: row.source}) MERGE (t:Scoped {id: row.target}) MERGE (s)-[r:${name(layerType(type))} {id: row.id}]->(t) SET r = row.properties`,
      ),
    ),
  ];
}

/** Statements that write the difference of the layers from those that the graph holds. */
export function updateLayers(held: ProjectedLayers, layers: ProjectedLayers): Statement[] {
  const nodes = differenceOf(held.entities, layers.entities);
  const named = differenceOf(held.names, layers.names);
  const related = differenceOf(held.relations, layers.relations);
  return [
    ...forEachRow(
      related.gone.map(({ id, source }) => ({ id, source })),
      cypher`MATCH (s:Scoped {id: row.source})-[r:${anyLayerRelation}]->(:Scoped) WHERE r.id = row.id DELETE r`,
    ),
    ...removeNodes('ScopedName', named.gone),
    ...removeNodes('Scoped', nodes.gone),
    ...writeLayers({ entities: nodes.changed, names: named.changed, relations: related.changed }),
  ];
}

/** Statements that remove these nodes of a projection, with all that leads to them. */
export function removeNodes(label: string, nodes: readonly { readonly id: string }[]): Statement[] {
  return Array.from(inBatches(nodes.map(({ id }) => id)), (ids) =>
    toStatement(cypher`MATCH (n:${name(label)}) WHERE n.id IN ${ids} DETACH DELETE n`),
  );
}
