import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { printSchemaText } from '../src/api/print-schema.js';
import { createSchema } from '../src/api/schema.js';
import { doorNames } from '../src/config/doors-config.js';
import { describeApi } from '../src/doors/openapi/describe-api.js';
import { formats, ontologyFor, shapesFor } from '../src/export/index.js';
import { entityKindNames } from '../src/model/kinds.js';
import { readingVocabulary } from '../src/ingest/gazetteer/reading-vocabulary.js';
import { columnsOf } from '../src/operations/answer-table.js';
import { shortNamesOf } from '../src/operations/write-table.js';
import { version } from '../src/shared/program.js';
import { definitionsOf, printDefinitions } from '../src/store/definitions.js';
import { tellVariants, variantsPath } from '../tests/fixtures/sentences/variants.js';
import { fillRoles, rolesPath } from '../tests/fixtures/roles-page.js';
import { askForAll, fileOfExports } from './formats-asked.js';
import { readStored } from './stored-operations.js';

/**
 * Writes the files that follow from the code: the schema, the description of the addresses in OpenAPI, the columns of stored operations, the definitions of the store, the vocabulary and shapes of the
 * exports in RDF, the page's question for files of every format, the vocabulary with which the reader's tests read, the table
 * of all sentences of relations for review, and the table of roles with their mutations. With `--check` it writes nothing, names
 * each file that is not as it would be written with the place of the first difference, and fails.
 */

const schema = await createSchema();
const { common: operations } = readStored(schema, 'The schema is that of src/.');

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
  [rolesPath]: await fillRoles(readFileSync(rolesPath, 'utf8'), schema),
};

const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const behind = Object.entries(written).filter(([path, text]) => read(path) !== text);

if (process.argv.includes('--check')) {
  for (const [path, text] of behind) console.error(tellDifference(path, text));
  process.exitCode = behind.length > 0 ? 1 : 0;
} else for (const [path, text] of behind) writeFileSync(path, text);

/** The place of the first difference, as `file:line:column`, with both versions of the line from there on. */
function tellDifference(path: string, text: string): string {
  const [lines, wanted] = [read(path), text].map((each) => each.split('\n'));
  const line = firstDifference(lines, wanted);
  const [is, shall] = [lines?.[line], wanted?.[line]];
  const column = firstDifference(is, shall);
  const show = (part: string | undefined) =>
    part === undefined ? 'no such line' : JSON.stringify(part.slice(column, column + 80));
  return `${path}:${line + 1}:${column + 1}: behind src/, run npm run schema: it has ${show(is)} in place of ${show(shall)}.`;
}

/** Index of the first place where two texts or lists differ. */
function firstDifference(one: ArrayLike<string> = '', other: ArrayLike<string> = ''): number {
  let index = 0;
  while (index < one.length && one[index] === other[index]) index += 1;
  return index;
}
