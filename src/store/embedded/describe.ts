import { createRequire } from 'node:module';
import { readPackageVersion } from '../../shared/package-version.js';
import type { EngineDescription, HeldDefinitions } from '../engine.js';
import type { Read } from '../read-row.js';
import { cypher } from '../statement.js';

/** The engine in this process, and the folder of the graph. */
export function describe(folder: string | undefined): EngineDescription {
  const manifest = createRequire(import.meta.url).resolve('@grafeo-db/js/package.json');
  const version = readPackageVersion(manifest);
  const place = folder === undefined ? 'in memory' : `in "${folder}"`;
  return {
    name: 'Grafeo',
    version,
    summary: `embedded, Grafeo ${version}, ${place}`,
    testedVersion: undefined,
  };
}

/** All columns that the engine has for them. */
export async function readDefinitions(read: Read): Promise<HeldDefinitions> {
  return {
    CONSTRAINT: await read(cypher`SHOW CONSTRAINTS`),
    INDEX: await read(cypher`SHOW INDEXES`),
  };
}
