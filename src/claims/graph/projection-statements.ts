import { cypher, name, toStatement, type Statement } from '../../store/statement.js';
import { groupBy } from '../../shared/group-by.js';
import { anyRelation } from './any-relation.js';
import type { Projection } from '../projection/project.js';
import { inBatches } from '../../shared/batches.js';
import { removeLayers, writeLayers } from './layer-statements.js';

/**
 * Statements that make the direct layer of these entities equal to the projection, whatever it was before:
 * their properties, their names, the relations that start at them, what follows for their claims, which must be there, and
 * the same of each dataset alone. To be run in one transaction.
 */
export function replaceProjection(
  entities: readonly string[],
  projection: Projection,
): Statement[] {
  return [
    ...removeProjection(entities),
    ...removeLayers(entities, projection.layers),
    ...writeEntities(projection),
    ...writeNames(projection),
    ...writeRelations(projection),
    ...writeClaims(projection),
    ...writeLayers(projection.layers),
  ];
}

function removeProjection(entities: readonly string[]): Statement[] {
  return Array.from(inBatches(entities)).flatMap((ids) => [
    toStatement(
      cypher`MATCH (n:Entity)-[r:${anyRelation}]->(:Entity) WHERE n.id IN ${ids} DELETE r`,
    ),
    toStatement(cypher`MATCH (n:Entity)-[:NAMED]->(m:Name) WHERE n.id IN ${ids} DETACH DELETE m`),
  ]);
}

function writeEntities({ entities }: Projection): Statement[] {
  return Array.from(groupBy(entities, ({ kind }) => kind)).flatMap(([kind, alike]) =>
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

function writeClaims({ claims }: Projection): Statement[] {
  return Array.from(inBatches(claims), (batch) => {
    const rows = batch.map(({ id, properties }) => ({ id, ...properties }));
    return toStatement(
      cypher`UNWIND ${rows} AS row MATCH (c:Claim {id: row.id}) SET c.contested = row.contested, c.datasets = row.datasets, c.factSources = row.factSources`,
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
