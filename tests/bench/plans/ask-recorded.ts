import { isDeepStrictEqual } from 'node:util';
import { parse, type GraphQLError } from 'graphql';
import { createApi } from '../../../src/api/api.js';
import { KnownError } from '../../../src/shared/errors.js';
import type { Statement } from '../../../src/store/statement.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import type { Variables } from '../questions/question.js';
import { NotReady, untilReady } from '../until-ready.js';
import { recordStatements } from './record-statements.js';
import { contextOf } from '../../fixtures/context.js';

/** Asks our API in this process and gives the statements that it ran, each once. */
export async function askRecorded(
  store: GraphStore,
  query: string,
  variables: Variables,
): Promise<readonly Statement[]> {
  const api = await createdApi();
  const recording = recordStatements(store);
  await untilReady(async () => {
    const { errors } = await api.execute({
      document: parse(query),
      operationName: undefined,
      variables,
      context: contextOf(recording.store),
    });
    if (errors !== undefined) throw failure(errors);
  });
  return recording.statements.filter(
    (statement, at, all) => all.findIndex((other) => isDeepStrictEqual(other, statement)) === at,
  );
}

function failure(errors: readonly GraphQLError[]): Error {
  const sentence = `No plan: ${JSON.stringify(errors)}`;
  return errors.every(isLate) ? new NotReady(sentence) : new Error(sentence);
}

function isLate({ originalError }: GraphQLError): boolean {
  return originalError instanceof KnownError && originalError.code === 'DEADLINE_EXCEEDED';
}

let api: ReturnType<typeof createApi> | undefined;

function createdApi(): ReturnType<typeof createApi> {
  api ??= createApi();
  return api;
}
