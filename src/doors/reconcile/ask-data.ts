import { GraphQLError } from 'graphql';
import { KnownError, type ErrorCode } from '../../shared/errors.js';
import type { Values } from '../../shared/mapping.js';
import type { Ask } from '../door.js';

/** Data that answers a stored operation. @throws KnownError or GraphQLError if there is an error */
export type AskData = <Data>(operation: string, variables: Values) => Promise<Data>;

/** An answer with an error is none: a client of this protocol takes a result that is missing for "no match". */
export function askingData(ask: Ask): AskData {
  return async <Data>(operation: string, variables: Values) => {
    const { data, errors: [error] = [] } = await ask(operation, variables);
    if (error === undefined) return data as Data;
    const { message, extensions = {} } = error;
    const { limit, code, retryAfterSeconds } = extensions;
    if (limit !== undefined) throw new GraphQLError(message, { extensions });
    const after = typeof retryAfterSeconds === 'number' ? { retryAfterSeconds } : {};
    throw new KnownError(code as ErrorCode, message, after);
  };
}
