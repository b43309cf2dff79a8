import grafeo from '@grafeo-db/js';
import type { PropertyDeclaration } from '../../../../src/export/element.js';
import type { ReadGraph } from './read-graph.js';
import { readEntity, readRelation } from './read-record.js';
import { recordOf } from './record-of.js';

/** What stands in a graph in memory after its statements ran one by one, all of them twice. */
export async function readCypher(
  bytes: Buffer,
  declarations: readonly PropertyDeclaration[],
): Promise<ReadGraph> {
  const database = grafeo.GrafeoDB.create();
  try {
    const statements = bytes.toString('utf8').split(';\n');
    if (statements.pop() !== '') throw new Error('The last statement is not ended.');
    for (const statement of [...statements, ...statements]) await database.executeCypher(statement);
    const nodes = await database.executeCypher(
      'MATCH (n:Entity) RETURN n.id AS id, labels(n) AS labels, properties(n) AS record',
    );
    const relationships = await database.executeCypher(
      'MATCH (s:Entity)-[r]->(t:Entity) RETURN r.id AS id, type(r) AS type, s.id AS source, t.id AS target, properties(r) AS record',
    );
    return {
      entities: recordOf(
        nodes.toArray().map(({ id, labels, record }) => {
          const [kind] = (labels as string[]).filter((label) => label !== 'Entity');
          return [id, readEntity({ ...(record as object), kind }, declarations)];
        }),
      ),
      relations: recordOf(
        relationships.toArray().map(({ id, type, source, target, record }) => {
          return [id, readRelation({ ...(record as object) }, { type, source, target })];
        }),
      ),
    };
  } finally {
    database.close();
  }
}
