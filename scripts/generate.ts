import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import {
  buildASTSchema,
  Kind,
  parse,
  visit,
  type DocumentNode,
  type InlineFragmentNode,
} from 'graphql';
import { formats } from '../src/export/index.js';
import type { StoredOperation } from '../src/operations/stored-operation.js';
import { enumNameOf, fileOfExports, formatsIn } from './formats-asked.js';
import { readStored } from './stored-operations.js';

/**
 * Writes the modules that follow from other files into `generated/`, which git ignores: `npm run generate`. Types of the
 * questions that the page, the doors and the command line ask come from the stored operations and the schema, the titles of
 * formats from their declarations.
 */

const schema = parse(readFileSync('schema/schema.graphql', 'utf8'));
const { common, views, doors, commandLine } = readStored(
  buildASTSchema(schema),
  'The schema is that of schema/schema.graphql, which npm run schema writes.',
);
const queries = [...views.values()];
const mutations = [...common.values()].filter(({ isMutation }) => isMutation);

mkdirSync('generated', { recursive: true });
writeFileSync(
  'generated/operations.ts',
  [
    await typesOf([...queries, ...mutations]),
    'export type { EffectKind, EntityKind, RelationKind, SubgraphInput, Truncation, UnknownReason };',
    '/** Every stored operation that the page asks, by its name. */',
    interfaceOf('Operations', queries),
    '/** Every stored operation by which the page changes the graph, by its name. */',
    interfaceOf('Mutations', mutations),
  ].join('\n'),
);

// Without code, so that the server is compiled with it and does not load it.
writeFileSync(
  'generated/answers.d.ts',
  [
    await typesOf([...doors.values(), ...commandLine.values()]),
    '/** Every stored operation of the doors, by its name. */',
    interfaceOf('Doors', [...doors.values()]),
    '/** Every stored operation of the command line, by its name. */',
    interfaceOf('CommandLine', [...commandLine.values()]),
  ].join('\n'),
);

const texts = Object.fromEntries(queries.map(({ name, source }) => [name, source]));
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

function interfaceOf(name: string, operations: readonly StoredOperation[]): string {
  return `export interface ${name} {\n${operations.map(entryOf).join('\n')}\n}\n`;
}

function entryOf({ name, operation, isMutation }: StoredOperation): string {
  const type = operation.name?.value;
  if (type === undefined) throw new Error(`The stored operation ${name} has no name of its own.`);
  const whole = `${type}${isMutation ? 'Mutation' : 'Query'}`;
  return `  readonly '${name}': { readonly variables: ${whole}Variables; readonly answer: ${whole} };`;
}

/** Lets a graph have kinds, relations and predicates of its own beside those that the package knows. */
function openLists(types: string): string {
  return types.replaceAll(
    /^(type (?:EntityKind|RelationKind|ClaimPredicate) =[^;]*);/gm,
    '$1\n  | (string & {});',
  );
}

/** The types of operations, of which none is exported. */
async function typesOf(operations: readonly StoredOperation[]): Promise<string> {
  const types = await codegen({
    schema,
    documents: operations.map(({ name, document }) => ({
      location: name,
      document: inline(document),
    })),
    filename: 'operations.ts',
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
  const text = openLists(types.replace('export type Incremental', 'type Incremental'));
  return `// Written by \`npm run generate\` from operations/ and the schema.\n${text}`;
}

/** Without a fragment in it on the same type, whose fields the types of a union would leave out. */
function unwrap({ selectionSet, ...fragment }: InlineFragmentNode): InlineFragmentNode {
  const type = fragment.typeCondition?.name.value;
  const selections = selectionSet.selections.flatMap((each) => {
    const isSame = each.kind === Kind.INLINE_FRAGMENT && each.typeCondition?.name.value === type;
    return isSame && !each.directives?.length ? each.selectionSet.selections : [each];
  });
  return { ...fragment, selectionSet: { ...selectionSet, selections } };
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
    InlineFragment: { leave: unwrap },
  });
  const isWhole = !JSON.stringify(spread).includes(Kind.FRAGMENT_SPREAD);
  if (!isWhole) return inline(spread); // a fragment that spreads another
  return {
    ...spread,
    definitions: spread.definitions.filter(({ kind }) => kind !== Kind.FRAGMENT_DEFINITION),
  };
}
