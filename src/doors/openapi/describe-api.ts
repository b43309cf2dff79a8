import { isInputObjectType, type GraphQLSchema } from 'graphql';
import { queriesOf } from '../../operations/find-operation.js';
import type { StoredOperation, StoredOperations } from '../../operations/stored-operation.js';
import { tableForms } from '../../operations/write-table.js';
import { answerSchema } from './answer-schema.js';
import { otherPaths, refusals, validator } from './other-paths.js';
import { parameterOf, type JsonSchema, type NamedEnums } from './variable-schema.js';

/** Names of the operations that the package asks itself: they change with its pages and doors. */
const inner = /^(view|door)-/;

/** The program's version and the address of its server. */
export interface ApiFacts {
  readonly version: string;
  readonly url: string;
}

/** Description of the addresses in OpenAPI 3.1: a stored operation has its variables as parameters, and the shape of its answer. */
export function describeApi(
  operations: StoredOperations,
  schema: GraphQLSchema,
  { version, url }: ApiFacts,
): JsonSchema {
  const enums: NamedEnums = new Map();
  const asked = queriesOf(operations).filter(({ name }) => !inner.test(name));
  const answers = asked.map((each) => [answerNameOf(each), describeAnswer(each)] as const);
  const selection = schema.getType('SubgraphInput');
  const paths = {
    ...Object.fromEntries(asked.flatMap((each) => pathsOf(each, enums))),
    ...otherPaths(isInputObjectType(selection) ? selection : undefined, enums),
  };
  return {
    openapi: '3.1.0',
    info: {
      ...{ title: 'Multaqa', version },
      summary: 'What documents say of a diplomatic forum, each fact with its quotation.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url }],
    tags: [
      { name: 'q', description: 'Stored operations.' },
      { name: 'tables', description: 'Their answers as tables, and exports.' },
      { name: 'graph', description: 'Single things, changes and the state of the server.' },
    ],
    paths,
    components: {
      schemas: { ...Object.fromEntries([...enums, ...answers]), ...errorSchemas },
    },
  };

  function describeAnswer(stored: StoredOperation): JsonSchema {
    return {
      type: 'object',
      properties: {
        data: { anyOf: [answerSchema(stored, schema, enums), { type: 'null' }] },
        errors: { type: 'array', items: { $ref: '#/components/schemas/Error' } },
        extensions: { type: 'object' },
      },
    };
  }
}

const errorSchemas: JsonSchema = {
  Error: {
    type: 'object',
    required: ['message'],
    properties: {
      message: { type: 'string' },
      path: { type: 'array', items: { type: ['string', 'integer'] } },
      extensions: { type: 'object', properties: { code: { type: 'string' } } },
    },
  },
  Errors: {
    type: 'object',
    required: ['errors'],
    properties: { errors: { type: 'array', items: { $ref: '#/components/schemas/Error' } } },
  },
};

/** The address of an operation, and those of its tables. */
function pathsOf(
  stored: StoredOperation,
  enums: NamedEnums,
): readonly (readonly [string, JsonSchema])[] {
  const { name, description, variables } = stored;
  const parameters = [...variables.map((each) => parameterOf(each, enums)), validator];
  const describe = (more: JsonSchema, content: JsonSchema): JsonSchema => ({
    get: {
      ...more,
      parameters,
      responses: {
        200: { description: 'The answer.', headers: validated, content },
        304: { description: 'The answer that the client has is the same still.' },
        ...refusals,
      },
    },
  });
  const answer = { schema: { $ref: `#/components/schemas/${answerNameOf(stored)}` } };
  return [
    [
      `/q/${name}`,
      describe(
        { operationId: camelOf(name), tags: ['q'], summary: description },
        { 'application/json': answer },
      ),
    ],
    ...tableForms.map(({ name: form, mediaType }) => {
      const operationId = `${camelOf(name)}As${pascalOf(form)}`;
      const [essence = mediaType] = mediaType.split(';');
      return [
        `/q/${name}.${form}`,
        describe(
          { operationId, tags: ['tables'], summary: `${description} As a table.` },
          { [essence]: { schema: { type: 'string' } } },
        ),
      ] as const;
    }),
  ];
}

const validated: JsonSchema = {
  ETag: { schema: { type: 'string' }, description: 'To be sent back as If-None-Match.' },
};

/** A name of its own: generators make classes of named schemas alone. */
function answerNameOf({ name }: StoredOperation): string {
  return `${pascalOf(name)}Answer`;
}

function camelOf(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function pascalOf(name: string): string {
  const camel = camelOf(name);
  return camel.charAt(0).toUpperCase() + camel.slice(1);
}
