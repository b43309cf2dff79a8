import { executeOperation } from '../query/execute.js';
import type { Api } from './context.js';
import { createSchema } from './schema.js';

/** The schema with the executor that answers its operations. */
export async function createApi(): Promise<Api> {
  const schema = await createSchema();
  return {
    schema,
    execute: ({ document, operationName, variables, context }) =>
      executeOperation({ schema, document, operationName, variables, context }),
  };
}
