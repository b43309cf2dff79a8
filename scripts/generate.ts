import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { Kind, parse, visit, type DocumentNode, type InlineFragmentNode } from 'graphql';
import { formats } from '../src/export/index.js';
import { enumNameOf, fileOfExports, formatsIn } from './formats-asked.js';
import { readText } from '../src/operations/read-source.js';

/**
 * Writes the modules that follow from other files into `generated/`, which git ignores: `npm run generate`. Types of the
 * questions that the page asks come from the stored operations and the schema, the titles of formats from their declarations.
 */

const target = 'generated/operations.ts';
const listIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .sort()
    .map((file) => join(folder, file));
const queries = listIn('operations/views').map(readOperation);
const mutations = listIn('operations/mutations').map(readOperation);
const operations = [...queries, ...mutations];

function readOperation(path: string) {
  const text = readText(path);
  const document = parse(text);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.name === undefined)
    throw new Error(`${path} holds no operation with a name.`);
  const { name } = operation;
  return { path, name: basename(path, '.graphql'), type: name.value, text, document };
}

mkdirSync('generated', { recursive: true });
writeFileSync(
  target,
  [
    '// Written by `npm run generate` from operations/ and the schema.',
    openLists((await typesOf()).replace('export type Incremental', 'type Incremental')),
    'export type { EffectKind, EntityKind, RelationKind, SubgraphInput, Truncation, UnknownReason };',
    '/** Every stored operation that the page asks, by its name. */',
    'export interface Operations {',
    ...queries.map(entryOf('Query')),
    '}',
    '/** Every stored operation by which the page changes the graph, by its name. */',
    'export interface Mutations {',
    ...mutations.map(entryOf('Mutation')),
    '}\n',
  ].join('\n'),
);

const texts = Object.fromEntries(queries.map(({ name, text }) => [name, text]));
writeFileSync(
  'generated/operation-texts.ts',
  `/** Text of each stored operation that the page asks. */
export const operationTexts = ${JSON.stringify(texts, null, 2)} as const;
`,
);

const offered = new Map(formats.map(({ name, label }) => [enumNameOf(name), label]));
writeFileSync(
  'generated/formats.ts',
  [
    '// Written by `npm run generate` from src/export/formats/ and operations/views/view-exports.graphql.',
    '/** The formats in the order in which the page asks for their files, each with its name in the answer. */',
    'export const formats = [',
    ...formatsIn(readFileSync(fileOfExports, 'utf8')).map(
      ({ alias, format }) =>
        `  { alias: '${alias}', label: ${JSON.stringify(offered.get(format))} },`,
    ),
    '] as const;\n',
  ].join('\n'),
);

function entryOf(kind: 'Query' | 'Mutation') {
  return ({ name, type }: { readonly name: string; readonly type: string }): string =>
    `  readonly '${name}': { readonly variables: ${type}${kind}Variables; readonly answer: ${type}${kind} };`;
}

/** Lets a graph have kinds, relations and predicates of its own beside those that the package knows. */
function openLists(types: string): string {
  return types.replaceAll(
    /^(type (?:EntityKind|RelationKind|ClaimPredicate) =[^;]*);/gm,
    '$1\n  | (string & {});',
  );
}

function typesOf(): Promise<string> {
  return codegen({
    schema: parse(readFileSync('schema/schema.graphql', 'utf8')),
    documents: operations.map(({ path, document }) => ({
      location: path,
      document: inline(document),
    })),
    filename: target,
    config: {},
    plugins: [
      {
        operations: {
          immutableTypes: true,
          mergeFragmentTypes: true,
          avoidOptionals: { inputValue: false },
          skipTypename: true,
          noExport: true,
          disableDescriptions: true,
          enumType: 'string-literal',
          scalars: { DateTimeISO: 'string', PartialDate: 'string', URL: 'string' },
        },
      },
    ],
    pluginMap: { operations: typescriptOperations },
  });
}

/** With its fragments where they are spread: no type is written for what is only a part of an answer. */
function inline(document: DocumentNode): DocumentNode {
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
    ),
  );
  const spread = visit(document, {
    FragmentSpread: {
      leave({ name, directives = [] }): InlineFragmentNode | undefined {
        const fragment = fragments.get(name.value);
        if (fragment === undefined) return undefined;
        const { typeCondition, selectionSet } = fragment;
        return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet };
      },
    },
  });
  const isWhole = !JSON.stringify(spread).includes(Kind.FRAGMENT_SPREAD);
  if (!isWhole) return inline(spread); // a fragment that spreads another
  return {
    ...spread,
    definitions: spread.definitions.filter(({ kind }) => kind !== Kind.FRAGMENT_DEFINITION),
  };
}
