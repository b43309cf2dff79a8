import { GraphQLError } from 'graphql';
import { KnownError } from '../shared/errors.js';

/** Our error inside a GraphQLError, if any. */
export function knownErrorOf(error: unknown): KnownError | undefined {
  if (error instanceof KnownError) return error;
  return error instanceof GraphQLError ? knownErrorOf(error.originalError) : undefined;
}
