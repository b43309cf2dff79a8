import { getOperationAST, OperationTypeNode } from 'graphql';
import { executeOperation, KeptPlans } from '../query/index.js';
import { DocumentReader } from '../ingest/prepare-document.js';
import { MemoryBudget } from '../shared/memory-budget.js';
import type { Api } from './context.js';
import { neededRoles, refuseUnlessAllowed } from './mutations/needs.js';
import { createSchema } from './schema.js';
import { checkSubgraph, chooseSubgraph } from './select-subgraph.js';

/** Setting for a process that answers few questions. */
const usualMemoryBytes = 16 * 1024 * 1024;

/** Makes the schema and the executor of its operations, which keeps their plans and finds parts of the graph. */
export async function createApi(memory = new MemoryBudget(usualMemoryBytes)): Promise<Api> {
  const schema = await createSchema();
  const plans = new KeptPlans(memory);
  const needed = neededRoles(schema);
  return {
    schema,
    memory,
    documents: new DocumentReader(),
    execute: ({ document, operationName, variables, context }) => {
      const operation = getOperationAST(document, operationName);
      if (operation?.operation === OperationTypeNode.MUTATION)
        refuseUnlessAllowed(needed, document, operation, context.viewer);
      return executeOperation({
        schema,
        document,
        operationName,
        variables,
        context,
        plans,
        readDatasets: () => context.knowledge.datasets(context),
      });
    },
    check: checkSubgraph,
    choose: (question, context, timeoutMs) => chooseSubgraph(schema, question, context, timeoutMs),
  };
}
