import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { printSchemaText } from '../src/api/print-schema.js';
import { createSchema } from '../src/api/schema.js';
import { doorNames } from '../src/config/doors-config.js';
import { describeApi } from '../src/doors/openapi/describe-api.js';
import { formats, ontologyFor, shapesFor } from '../src/export/index.js';
import { entityKindNames } from '../src/model/kinds.js';
import { readOperations } from '../src/operations/read-operations.js';
import { readingVocabulary } from '../src/ingest/gazetteer/reading-vocabulary.js';
import { columnsOf } from '../src/operations/answer-table.js';
import { shortNamesOf } from '../src/operations/write-table.js';
import { version } from '../src/shared/program.js';
import { definitionsOf, printDefinitions } from '../src/store/definitions.js';
import { tellVariants, variantsPath } from '../tests/fixtures/sentences/variants.js';
import { askForAll, fileOfExports } from './formats-asked.js';

/**
 * Writes the files that follow from the code: the schema, the description of the addresses in OpenAPI, the columns of stored operations, the definitions of the store, the vocabulary and shapes of the
 * exports in RDF, the page's question for files of every format, the vocabulary with which the reader's tests read, and the table
 * of all sentences of relations for review. With `--check` it writes nothing, names each file that is not as it would be written, and fails.
 */

const schema = await createSchema();
const operations = readOperations('operations', schema);

/** The columns of each stored operation, with their names in a sheet. */
function tellTables() {
  return Object.fromEntries(
    Array.from(operations.values(), ({ name, document, operation }) => {
      const columns = [...columnsOf(document, operation)];
      const names = shortNamesOf(columns);
      return [name, Object.fromEntries(columns.map((column, at) => [column, names[at]]))];
    }),
  );
}

const written: Readonly<Record<string, string>> = {
  'schema/schema.graphql': printSchemaText(schema),
  'schema/openapi.json': `${JSON.stringify(
    describeApi(operations, schema, {
      version,
      url: '/',
      doors: doorNames,
    }),
    null,
    1,
  )}\n`,
  'schema/tables.json': `${JSON.stringify(tellTables(), null, 2)}\n`,
  'schema/constraints.cypher': printDefinitions(definitionsOf(entityKindNames)),
  'schema/ontology.ttl': ontologyFor(undefined).turtle,
  'schema/shapes.ttl': shapesFor(undefined),
  'packages/reader/tests/vocabulary.json': `${JSON.stringify(readingVocabulary, null, 1)}\n`,
  [variantsPath]: `${JSON.stringify(tellVariants(), null, 2)}\n`,
  [fileOfExports]: askForAll(
    readFileSync(fileOfExports, 'utf8'),
    formats.map(({ name }) => name),
  ),
};

const behind = Object.entries(written).filter(
  ([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text,
);

if (process.argv.includes('--check')) {
  for (const [path] of behind) console.error(`${path} is behind src/: run npm run schema.`);
  process.exitCode = behind.length > 0 ? 1 : 0;
} else for (const [path, text] of behind) writeFileSync(path, text);
