import { GraphQLError } from 'graphql';
import { KnownError } from '../shared/errors.js';

/** The error of ours behind what graphql-js made of it. */
export function knownErrorOf(error: unknown): KnownError | undefined {
  if (error instanceof KnownError) return error;
  return error instanceof GraphQLError ? knownErrorOf(error.originalError) : undefined;
}
