import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cypher } from '../../store/statement.js';
import { folderOf } from '../../app/stored-graph.js';
import type { Check, Checked, Patient } from './check.js';

/** Which engine answers, and whether it is a version that the statements here were tested on. */
export const engine: Check = {
  name: 'engine',
  run: (patient) =>
    patient.config.store.address.startsWith('embedded:')
      ? Promise.resolve(checkEmbedded(patient))
      : checkNeo4j(patient),
};

const testedNeo4j = '5.26';

function checkEmbedded({ config }: Patient): Checked {
  const manifest = createRequire(import.meta.url).resolve('@grafeo-db/js/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const folder = folderOf(config.store.address);
  const place = folder === undefined ? 'in memory' : `in "${folder}"`;
  return { told: `embedded, Grafeo ${version}, ${place}`, findings: [] };
}

async function checkNeo4j({ read }: Patient): Promise<Checked> {
  const [row] = await read(
    cypher`CALL dbms.components() YIELD versions, edition RETURN versions[0] AS version, edition`,
  );
  const [version, edition] = (row ?? []).map(String);
  const isTested = version?.startsWith(`${testedNeo4j}.`) === true;
  return {
    told: `Neo4j ${version ?? 'of an unknown version'}, ${edition ?? ''}`,
    findings: isTested
      ? []
      : [
          {
            what: `Neo4j ${version ?? ''} is not ${testedNeo4j}, on which all statements are tested`,
            mend: `use a Neo4j ${testedNeo4j}`,
          },
        ],
  };
}
