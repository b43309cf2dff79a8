import { parse } from 'graphql';
import { createApi } from '../../../src/api/api.js';
import type { Statement } from '../../../src/store/statement.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import type { Variables } from '../questions/question.js';
import { recordStatements } from './record-statements.js';
import { contextOf } from '../../fixtures/context.js';

/** Asks our API in this process and gives the statements that it ran. */
export async function askRecorded(
  store: GraphStore,
  query: string,
  variables: Variables,
): Promise<readonly Statement[]> {
  const api = await createdApi();
  const recording = recordStatements(store);
  const { errors } = await api.execute({
    document: parse(query),
    operationName: undefined,
    variables,
    context: contextOf(recording.store),
  });
  if (errors !== undefined) throw new Error(`No plan: ${JSON.stringify(errors)}`);
  return recording.statements;
}

let api: ReturnType<typeof createApi> | undefined;

function createdApi(): ReturnType<typeof createApi> {
  api ??= createApi();
  return api;
}
