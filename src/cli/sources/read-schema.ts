import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import type { GraphQLSchema, IntrospectionQuery } from 'graphql';
import { printSchemaText } from '../../api/print-schema.js';
import { createSchema } from '../../api/schema.js';
import { KnownError } from '../../shared/errors.js';
import { httpSource } from './http-source.js';

/**
 * The schema of this version, or of the server at the address, as `schema/schema.graphql` has it.
 * @throws KnownError `FORBIDDEN` if the server allows no introspection
 */
export async function readSchema(url: string | undefined, signal: AbortSignal): Promise<string> {
  const schema = url === undefined ? await createSchema() : await askForSchema(url, signal);
  return printSchemaText(schema);
}

async function askForSchema(url: string, signal: AbortSignal): Promise<GraphQLSchema> {
  const document = getIntrospectionQuery({
    inputValueDeprecation: true,
    specifiedByUrl: true,
    oneOf: true,
  });
  const { data, errors = [] } = await httpSource(url, signal).ask({
    document,
    variables: { texts: {} },
  });
  if (!isIntrospection(data))
    throw new KnownError(
      'FORBIDDEN',
      `The server does not show its schema: ${errors.map(({ message }) => message).join(' ')}`,
    );
  return buildClientSchema(data);
}

function isIntrospection(data: object | null | undefined): data is IntrospectionQuery & object {
  return data != null && '__schema' in data;
}
