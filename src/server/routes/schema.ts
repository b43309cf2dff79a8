import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { printSchemaText } from '../../api/print-schema.js';
import type { DataOrigins } from '../http/origins.js';
import { serveStatic } from './static.js';

/** `/schema.graphql`: the schema. It is that of the package and of the vocabulary, which are no secret, so INTROSPECTION does not hide it. */
export function serveSchema(
  app: FastifyInstance,
  { schema, dataOrigins }: { readonly schema: GraphQLSchema; readonly dataOrigins: DataOrigins },
): void {
  serveStatic(app, '/schema.graphql', () => printSchemaText(schema), {
    dataOrigins,
    mediaType: 'application/graphql; charset=utf-8',
  });
}
