import { cypher, forEachRow, name, toStatement, type Statement } from '../../store/statement.js';
import { groupBy } from '#text/group-by.js';
import { layerLabel, layerType, scopeType } from '../../store/layers.js';
import type { ProjectedLayers } from '../projection/layers.js';
import { anyLayerRelation, anyRelation } from './any-relation.js';
import { differenceOf } from '../projection/difference.js';
import type { Projection } from '../projection/project.js';
import { inBatches } from '../../shared/batches.js';

/**
 * Statements that make the direct layer of these entities equal to the projection: their properties, names, outgoing relations,
 * the derived values of their existing claims, and the same for each dataset's layer. To be run in one transaction, with {@link
 * retireEntities} last.
 */
export function replaceProjection(
  entities: readonly string[],
  projection: Projection,
): Statement[] {
  return [
    ...bringBack(entities),
    ...removeProjection(entities),
    ...removeLayers(entities, projection.layers),
    ...writeEntities([...projection.entities, ...projection.retired]),
    ...writeNames(projection.names),
    ...writeRelations(projection.relations),
    ...writeClaims(projection.claims),
    ...writeLayers(projection.layers),
  ];
}

/**
 * Statements to the same end for entities that the graph shows as in `held`: they write the difference alone. A property that is
 * written again takes memory of the embedded engine, even with the same value.
 *
 * @param turned the ids of the claims with other derived values, or that are written anew, without theirs
 */
export function updateProjection(
  entities: readonly string[],
  held: Projection,
  projection: Projection,
  turned: ReadonlySet<string>,
): Statement[] {
  const { entities: shown, names, relations, claims, retired } = projection;
  const nodes = differenceOf([...held.entities, ...held.retired], [...shown, ...retired]);
  const named = differenceOf(held.names, names);
  const related = differenceOf(held.relations, relations);
  return [
    ...bringBack(entities),
    ...forEachRow(
      related.gone.map(({ id, source }) => ({ id, source })),
      cypher`MATCH (n:Entity {id: row.source})-[r:${anyRelation}]->(:Entity) WHERE r.id = row.id DELETE r`,
    ),
    ...removeNodes('Name', named.gone),
    ...writeEntities(nodes.changed),
    ...writeNames(named.changed),
    ...writeRelations(related.changed),
    ...writeClaims(claims.filter(({ id }) => turned.has(id))),
    ...updateLayers(held.layers, projection.layers),
  ];
}

/** Statements that remove entities from all lists; their claims still lead to them. */
export function retireEntities({ retired }: Projection): Statement[] {
  return Array.from(groupBy(retired, ({ kind }) => kind)).flatMap(([kind, alike]) =>
    Array.from(inBatches(alike.map(({ id }) => id)), (ids) =>
      toStatement(
        cypher`MATCH (n:Entity) WHERE n.id IN ${ids} SET n:Retired REMOVE n:Entity, n:${name(kind)}`,
      ),
    ),
  );
}

function bringBack(entities: readonly string[]): Statement[] {
  return Array.from(inBatches(entities), (ids) =>
    toStatement(cypher`MATCH (n:Retired) WHERE n.id IN ${ids} SET n:Entity REMOVE n:Retired`),
  );
}

function removeProjection(entities: readonly string[]): Statement[] {
  return Array.from(inBatches(entities)).flatMap((ids) => [
    toStatement(
      cypher`MATCH (n:Entity)-[r:${anyRelation}]->(:Entity) WHERE n.id IN ${ids} DELETE r`,
    ),
    toStatement(cypher`MATCH (n:Entity)-[:NAMED]->(m:Name) WHERE n.id IN ${ids} DETACH DELETE m`),
  ]);
}

function writeEntities(entities: Projection['entities']): Statement[] {
  return Array.from(groupBy(entities, ({ kind }) => kind)).flatMap(([kind, alike]) =>
    forEachRow(
      alike.map(({ id, properties }) => ({ id, properties })),
      cypher`MERGE (n:Entity {id: row.id}) SET n:${name(kind)} SET n = row.properties`,
    ),
  );
}

function writeNames(names: Projection['names']): Statement[] {
  return forEachRow(
    names,
    cypher`MATCH (n:Entity {id: row.entity}) MERGE (m:Name {id: row.id}) SET m = row.properties MERGE (n)-[:NAMED]->(m)`,
  );
}

/** Removes the properties of an override from a claim, and the relation from a literal. */
const undecided = { statedRank: null, statedStatus: null, relationId: null };

function writeClaims(claims: Projection['claims']): Statement[] {
  return forEachRow(
    claims.map(({ id, properties }) => ({ ...undecided, id, ...properties })),
    cypher`MATCH (c:Claim {id: row.id}) SET c.contested = row.contested, c.datasets = row.datasets, c.factSources = row.factSources, c.rank = row.rank, c.status = row.status, c.relationId = row.relationId, c.statedRank = row.statedRank, c.statedStatus = row.statedStatus`,
  );
}

function writeRelations(relations: Projection['relations']): Statement[] {
  return Array.from(groupBy(relations, ({ type }) => type)).flatMap(([type, alike]) =>
    forEachRow(
      alike,
      cypher`MATCH (s:Entity {id: row.source}) MATCH (t:Entity {id: row.target}) MERGE (s)-[r:${name(type)} {id: row.id}]->(t) SET r = row.properties`,
    ),
  );
}

const ofLayer = name(scopeType);
const namedInLayer = name(layerType('NAMED'));

/**
 * Statements that remove these entities from the layers: their names, the relations that start at them, and their nodes without
 * a successor; the other nodes stay, since relations of other entities end at them.
 */
function removeLayers(
  entities: readonly string[],
  { entities: kept }: ProjectedLayers,
): Statement[] {
  const byEntity = groupBy(kept, ({ entity }) => entity);
  return Array.from(inBatches(entities)).flatMap((ids) => {
    const layers = cypher`MATCH (n:Entity)<-[:${ofLayer}]-(s:Scoped) WHERE n.id IN ${ids}`;
    const keptIds = ids.flatMap((id) => (byEntity.get(id) ?? []).map((each) => each.id));
    return [
      cypher`${layers} MATCH (s)-[r:${anyLayerRelation}]->(:Scoped) DELETE r`,
      cypher`${layers} MATCH (s)-[:${namedInLayer}]->(m:ScopedName) DETACH DELETE m`,
      cypher`${layers} AND NOT s.id IN ${keptIds} DETACH DELETE s`,
    ].map(toStatement);
  });
}

/**
 * Statements that write the layers; the entities must exist. A relation may end at a node that a later part of the graph
 * writes; then the node is created with its known properties.
 */
function writeLayers({ entities, names, relations }: ProjectedLayers): Statement[] {
  return [
    ...Array.from(groupBy(entities, ({ kind }) => kind)).flatMap(([kind, alike]) =>
      forEachRow(
        alike.map(({ id, entity, properties }) => ({ id, entity, properties })),
        cypher`MATCH (n:Entity {id: row.entity}) MERGE (s:Scoped {id: row.id}) SET s:${name(layerLabel(kind))} SET s = row.properties MERGE (s)-[:${ofLayer}]->(n)`,
      ),
    ),
    ...forEachRow(
      names,
      cypher`MATCH (s:Scoped {id: row.entity}) MERGE (m:ScopedName {id: row.id}) SET m = row.properties MERGE (s)-[:${namedInLayer}]->(m)`,
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
function updateLayers(held: ProjectedLayers, layers: ProjectedLayers): Statement[] {
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
function removeNodes(label: string, nodes: readonly { readonly id: string }[]): Statement[] {
  return Array.from(inBatches(nodes.map(({ id }) => id)), (ids) =>
    toStatement(cypher`MATCH (n:${name(label)}) WHERE n.id IN ${ids} DETACH DELETE n`),
  );
}
