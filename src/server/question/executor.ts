import type { ExecutionResult } from 'graphql';
import type { Api, Operation } from '../../api/context.js';
import type { Config } from '../../config/config.js';
import type { ErrorMask } from '../errors/mask-error.js';
import { Explanation } from './explanation.js';
import type { Question } from './question.js';
import type { RequestScope } from './request-scope.js';

/** Answers a question within its limits or with public errors; never rejects. */
export type Executor = (question: Question, scope: RequestScope) => Promise<ExecutionResult>;

/** Asks the API until it has answered, the deadline has passed or the client has left. */
export function createExecutor(
  api: Api,
  mask: ErrorMask,
  { explain, publicUrl, iriBase, llm }: Pick<Config, 'explain' | 'publicUrl' | 'iriBase' | 'llm'>,
): Executor {
  return async ({ document, operationName, variables, wantsExplanation }, scope) => {
    const { id: requestId, client, graph, viewer } = scope.origin;
    const store = graph.store.for(client);
    const explanation = explain && wantsExplanation ? new Explanation() : undefined;
    const result = await executeUntilAborted(api, mask, scope, {
      document,
      operationName,
      variables,
      context: {
        store: explanation?.watch(store) ?? store,
        knowledge: graph.knowledge,
        curation: graph.curation,
        documents: api.documents,
        ...{ requestId, client, publicUrl, iriBase, viewer, model: llm },
        signal: scope.signal,
        noteCause: (cause) => {
          mask.noteCause(cause, requestId);
        },
      },
    });
    if (explanation === undefined) return result;
    const { statements } = explanation;
    return {
      ...result,
      extensions: { ...result.extensions, explain: { cost: scope.cost, statements } },
    };
  };
}

async function executeUntilAborted(
  api: Api,
  mask: ErrorMask,
  scope: RequestScope,
  operation: Operation,
): Promise<ExecutionResult> {
  const { requestId } = operation.context;
  try {
    return mask.maskResult(await scope.untilAborted(api.execute(operation)), requestId);
  } catch (error) {
    if (scope.isAbandoned) return {}; // nobody is there to read it
    return { errors: [mask.maskError(error, requestId)] };
  }
}
