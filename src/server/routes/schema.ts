import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { printSchemaText } from '../../api/print-schema.js';
import { KnownError } from '../../shared/errors.js';
import type { DataOrigins } from '../http/data-origins.js';
import { serveStatic } from './static.js';

interface SchemaParts {
  readonly schema: GraphQLSchema;
  /** True if introspection is answered. */
  readonly introspection: boolean;
  readonly dataOrigins: DataOrigins;
}

/** `/schema.graphql`: the schema, if introspection is allowed too. */
export function serveSchema(
  app: FastifyInstance,
  { schema, introspection, dataOrigins }: SchemaParts,
): void {
  const url = '/schema.graphql';
  if (introspection)
    serveStatic(app, url, () => printSchemaText(schema), {
      dataOrigins,
      mediaType: 'application/graphql; charset=utf-8',
    });
  else
    app.route({
      method: ['GET', 'HEAD'],
      url,
      ...dataOrigins.routeOptions,
      handler: () => {
        throw new KnownError('FORBIDDEN', 'The schema is not shown here: INTROSPECTION is off.');
      },
    });
}
