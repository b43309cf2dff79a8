import { cypher, name, toStatement, type Statement } from '../../store/statement.js';
import { groupBy } from '../../shared/group-by.js';
import { anyRelation } from './any-relation.js';
import type { Projection } from '../projection/project.js';
import { inBatches } from '../../shared/batches.js';
import { removeLayers, writeLayers } from './layer-statements.js';

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
    ...writeEntities(projection),
    ...writeNames(projection),
    ...writeRelations(projection),
    ...writeClaims(projection),
    ...writeLayers(projection.layers),
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

function writeEntities({ entities, retired }: Projection): Statement[] {
  return Array.from(groupBy([...entities, ...retired], ({ kind }) => kind)).flatMap(
    ([kind, alike]) =>
      Array.from(inBatches(alike), (rows) =>
        toStatement(
          cypher`UNWIND ${rows.map(({ id, properties }) => ({ id, properties }))} AS row MERGE (n:Entity {id: row.id}) SET n:${name(kind)} SET n = row.properties`,
        ),
      ),
  );
}

function writeNames({ names }: Projection): Statement[] {
  return Array.from(inBatches(names), (rows) =>
    toStatement(
      cypher`UNWIND ${rows} AS row MATCH (n:Entity {id: row.entity}) MERGE (m:Name {id: row.id}) SET m = row.properties MERGE (n)-[:NAMED]->(m)`,
    ),
  );
}

/** Removes the properties of an override from a claim, and the relation from a literal. */
const undecided = { statedRank: null, statedStatus: null, relationId: null };

function writeClaims({ claims }: Projection): Statement[] {
  return Array.from(inBatches(claims), (batch) => {
    const rows = batch.map(({ id, properties }) => ({ ...undecided, id, ...properties }));
    return toStatement(
      cypher`UNWIND ${rows} AS row MATCH (c:Claim {id: row.id}) SET c.contested = row.contested, c.datasets = row.datasets, c.factSources = row.factSources, c.rank = row.rank, c.status = row.status, c.relationId = row.relationId, c.statedRank = row.statedRank, c.statedStatus = row.statedStatus`,
    );
  });
}

function writeRelations({ relations: direct }: Projection): Statement[] {
  return Array.from(groupBy(direct, ({ type }) => type)).flatMap(([type, alike]) =>
    Array.from(inBatches(alike), (rows) =>
      toStatement(
        cypher`UNWIND ${rows} AS row MATCH (s:Entity {id: row.source}) MATCH (t:Entity {id: row.target}) MERGE (s)-[r:${name(type)} {id: row.id}]->(t) SET r = row.properties`,
      ),
    ),
  );
}
