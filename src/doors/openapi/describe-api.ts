import type { DoorName } from '../../config/doors-config.js';
import { invariant } from '../../shared/errors.js';
import { isInputObjectType, type GraphQLSchema } from 'graphql';
import { queriesOf } from '../../operations/find-operation.js';
import type { StoredOperation, StoredOperations } from '../../operations/stored-operation.js';
import { tableForms } from '../../operations/write-table.js';
import { answerSchema } from './answer-schema.js';
import { nameOperations, type OperationNames } from './name-operations.js';
import { operationIdsOf, otherPaths, refusals, validator } from './other-paths.js';
import { parameterOf, type JsonSchema, type NamedEnums } from './variable-schema.js';

/** Names of the operations that the package asks itself: they change with its pages and doors. */
const inner = /^(view|door)-/;

/** The program's version, the address of its server and its open doors. */
export interface ApiFacts {
  readonly version: string;
  readonly url: string;
  readonly doors: readonly DoorName[];
}

/** Description of the addresses in OpenAPI 3.1: a stored operation has its variables as parameters, and the shape of its answer. */
export function describeApi(
  operations: StoredOperations,
  schema: GraphQLSchema,
  { version, url, doors }: ApiFacts,
): JsonSchema {
  const enums: NamedEnums = new Map();
  const asked = queriesOf(operations).filter(({ name }) => !inner.test(name));
  const selection = schema.getType('SubgraphInput');
  const others = otherPaths(
    isInputObjectType(selection) ? selection : undefined,
    doors.includes('reconcile'),
    enums,
  );
  const names = nameOperations(asked, [
    ...operationIdsOf(others),
    ...Object.keys(schema.getTypeMap()).filter((type) => type.endsWith('Answer')),
  ]);
  const named = asked.map((stored) => ({ stored, names: namesOf(names, stored) }));
  const answers = named.map((each) => [each.names.answer, describeAnswer(each.stored)] as const);
  const paths = {
    ...Object.fromEntries(named.flatMap((each) => pathsOf(each.stored, each.names, enums))),
    ...others,
  };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Multaqa',
      version,
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
  { operationId, tableIds, answer }: OperationNames,
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
  const answered = { schema: { $ref: `#/components/schemas/${answer}` } };
  return [
    [
      `/q/${name}`,
      describe(
        { operationId, tags: ['q'], summary: description },
        { 'application/json': answered },
      ),
    ],
    ...tableForms.map(({ name: form, mediaType }) => {
      const [essence = mediaType] = mediaType.split(';');
      return [
        `/q/${name}.${form}`,
        describe(
          { operationId: tableIds[form], tags: ['tables'], summary: `${description} As a table.` },
          { [essence]: { schema: { type: 'string' } } },
        ),
      ] as const;
    }),
  ];
}

const validated: JsonSchema = {
  ETag: { schema: { type: 'string' }, description: 'To be sent back as If-None-Match.' },
};

function namesOf(names: ReadonlyMap<string, OperationNames>, { name }: StoredOperation) {
  const found = names.get(name);
  invariant(found, 'every operation that is described has names');
  return found;
}
