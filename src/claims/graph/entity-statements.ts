import { inBatches } from '../../shared/batches.js';
import { cypher, toStatement, type Statement } from '../../store/statement.js';

/** Statements after which these entities are not there, with all that leads to them. */
export function removeEntities(ids: readonly string[]): Statement[] {
  return Array.from(inBatches(ids), (batch) =>
    toStatement(cypher`MATCH (n:Entity) WHERE n.id IN ${batch} DETACH DELETE n`),
  );
}
