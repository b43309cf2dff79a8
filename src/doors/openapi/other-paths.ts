import type { GraphQLInputObjectType } from 'graphql';
import { bodySchema, parametersOf, type JsonSchema, type NamedEnums } from './variable-schema.js';

/** The validator that a client sends back. */
export const validator: JsonSchema = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  schema: { type: 'string' },
};

const refused: JsonSchema = {
  description: 'Refused; the sentence says why.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Errors' } } },
};

/** Answers to a question that is not answered. */
export const refusals: JsonSchema = { 400: refused, 429: refused, 503: refused, 504: refused };

const anyObject: JsonSchema = { 'application/json': { schema: { type: 'object' } } };
const anyFile: JsonSchema = { '*/*': { schema: { type: 'string' } } };

/** A `GET` that gives this content. */
function get(operationId: string, tag: string, summary: string, content: JsonSchema, more = {}) {
  return {
    operationId,
    tags: [tag],
    summary,
    responses: { 200: { description: summary, content }, ...refusals },
    ...more,
  };
}

/** An integer in the query string. */
function integer(name: string, description: string, minimum: number, maximum?: number): JsonSchema {
  const schema = { type: 'integer', minimum, ...(maximum !== undefined && { maximum }) };
  return { name, in: 'query', required: false, description, schema };
}

function inPath(name: string, description: string): JsonSchema {
  return { name, in: 'path', required: true, description, schema: { type: 'string' } };
}

/**
 * The addresses beside the stored operations.
 * @param selection filters of an export, if the schema has them
 * @param canReconcile whether that door is open
 */
export function otherPaths(
  selection: GraphQLInputObjectType | undefined,
  canReconcile: boolean,
  enums: NamedEnums,
): Readonly<Record<string, JsonSchema>> {
  const filters = selection === undefined ? [] : parametersOf(selection, enums);
  const body = selection === undefined ? { type: 'object' } : bodySchema(selection, enums);
  const format = inPath('format', 'A format that /export lists.');
  return {
    '/q': { get: get('listQuestions', 'q', 'The stored operations.', anyObject) },
    '/export': { get: get('listFormats', 'tables', 'The formats and their filters.', anyObject) },
    '/export/{format}': {
      get: get('export', 'tables', 'The graph or a part of it as a file.', anyFile, {
        parameters: [format, ...filters],
      }),
      post: get('exportSelection', 'tables', 'The same, with the filters as a body.', anyFile, {
        parameters: [format],
        requestBody: { required: true, content: { 'application/json': { schema: body } } },
      }),
    },
    '/changes': {
      get: get('changes', 'graph', 'The changes of the graph, one a line.', anyFile, {
        parameters: [
          integer('since', 'The version that the client has.', 0),
          integer('wait', 'Seconds to wait for a change.', 0, 60),
        ],
      }),
    },
    '/id/{id}': {
      get: get('describe', 'graph', 'One thing as linked data, by Accept.', {
        ...Object.fromEntries(
          ['text/turtle', 'application/ld+json', 'application/n-triples'].map((type) => [
            type,
            { schema: { type: 'string' } },
          ]),
        ),
      }),
      parameters: [inPath('id', 'An id, such as organization:oasis.')],
    },
    ...(canReconcile && reconciliation),
    '/schema.graphql': {
      get: get('schema', 'graph', 'The schema of GraphQL.', {
        'application/graphql': { schema: { type: 'string' } },
      }),
    },
    '/health/ready': {
      get: get('isReady', 'graph', 'Whether questions can be answered.', anyObject),
    },
  };
}

const reconciliation: JsonSchema = {
  '/reconcile': {
    get: get('describeReconciliation', 'graph', 'The service of reconciliation 0.2.', anyObject),
    post: {
      ...get('reconcile', 'tables', 'Entities for the names of a table.', anyObject),
      requestBody: {
        required: true,
        content: {
          'application/x-www-form-urlencoded': {
            schema: {
              type: 'object',
              properties: { queries: { type: 'string' }, extend: { type: 'string' } },
            },
          },
        },
      },
    },
  },
};

/** The ids of the operations at these addresses. */
export function operationIdsOf(paths: Readonly<Record<string, JsonSchema>>): readonly string[] {
  return Object.values(paths)
    .flatMap(({ get: read, post }) => [read, post])
    .flatMap((operation) =>
      typeof operation === 'object' && operation !== null && 'operationId' in operation
        ? [String(operation.operationId)]
        : [],
    );
}
