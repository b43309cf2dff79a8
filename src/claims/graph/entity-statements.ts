import { inBatches } from '../../shared/batches.js';
import { cypher, toStatement, type Statement } from '../../store/statement.js';

/** Statements that remove these entities with all relationships to them. */
export function removeEntities(ids: readonly string[]): Statement[] {
  return Array.from(inBatches(ids), (batch) =>
    toStatement(cypher`MATCH (n:Entity) WHERE n.id IN ${batch} DETACH DELETE n`),
  );
}
