import type { EngineDescription, HeldDefinitions } from '../engine.js';
import type { Read } from '../read-row.js';
import { cypher } from '../statement.js';

/** The Neo4j that answers, and its edition. */
export async function describe(read: Read): Promise<EngineDescription> {
  const [row = []] = await read(
    cypher`CALL dbms.components() YIELD versions, edition RETURN versions[0] AS version, edition`,
  );
  const [version, edition = ''] = row.map(String);
  return {
    name: 'Neo4j',
    version,
    summary: `Neo4j ${version ?? 'of an unknown version'}, ${edition}`,
    testedVersion: '5.26',
  };
}

/** Named columns only: others contain dates, which are not plain values. */
export async function readDefinitions(read: Read): Promise<HeldDefinitions> {
  return {
    CONSTRAINT: await read(cypher`SHOW CONSTRAINTS YIELD labelsOrTypes, properties`),
    INDEX: await read(cypher`SHOW INDEXES YIELD labelsOrTypes, properties, state`),
  };
}
