import { executeOperation } from '../query/index.js';
import type { Api } from './context.js';
import { createSchema } from './schema.js';
import { checkSubgraph, chooseSubgraph } from './select-subgraph.js';

/** The schema with what answers its operations and finds parts of the graph. */
export async function createApi(): Promise<Api> {
  const schema = await createSchema();
  return {
    schema,
    execute: ({ document, operationName, variables, context }) =>
      executeOperation({ schema, document, operationName, variables, context }),
    check: checkSubgraph,
    choose: (question, context, timeoutMs) => chooseSubgraph(schema, question, context, timeoutMs),
  };
}
