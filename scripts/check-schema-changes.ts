import { existsSync, readFileSync } from 'node:fs';
import {
  compareSchemas,
  compareTables,
  mayBreak,
  versionOf,
  type Tables,
} from './schema-changes.js';

/**
 * `npm run check:schema-changes` compares the schema and the columns of stored operations with the last released ones, and fails
 * if they break clients under a version that may not (docs/schema-changes.md).
 */
const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

if (!existsSync(new URL('../schema/released.graphql', import.meta.url)))
  console.log('Nothing is released yet, so there is no schema to compare with.');
else {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  const released = read('schema/released.graphql');
  const tables = (path: string) => JSON.parse(read(path)) as Tables;
  const compared = await compareSchemas(released, read('schema/schema.graphql'));
  const lost = compareTables(tables('schema/released-tables.json'), tables('schema/tables.json'));
  const changes = { ...compared, breaking: [...compared.breaking, ...lost] };
  for (const [kind, sentences] of Object.entries(changes) as [string, readonly string[]][])
    for (const sentence of sentences) console.log(`${kind}: ${sentence}`);
  const from = versionOf(released);
  if (changes.breaking.length > 0 && !mayBreak(from, version)) {
    console.error(
      `${version} may not break clients of ${from}: keep what is above, or raise the version.`,
    );
    process.exitCode = 1;
  }
}
