import { GraphQLError } from 'graphql';
import { KnownError, type ErrorCode } from '../../shared/errors.js';
import type { Ask, AskData } from '../door.js';

/**
 * An answer with an error is none: a client of this protocol takes a result that is missing for "no match". It rejects with a
 * KnownError or a GraphQLError then.
 */
export function askingData(ask: Ask): AskData {
  return async (operation, variables) => {
    const { data, errors: [error] = [] } = await ask(operation, variables);
    if (error === undefined) return data as never;
    const { message, extensions = {} } = error;
    const { limit, code, retryAfterSeconds } = extensions;
    if (limit !== undefined) throw new GraphQLError(message, { extensions });
    const after = typeof retryAfterSeconds === 'number' ? { retryAfterSeconds } : {};
    throw new KnownError(code as ErrorCode, message, after);
  };
}
