import { GraphQLError } from 'graphql';

/**
 * Refuses a mutation whose request body is too large.
 * @throws GraphQLError with `extensions.limit` "mutationBytes"
 */
export function checkMutationBytes(bytes: number, maxBytes: number): void {
  if (bytes > maxBytes)
    throw new GraphQLError(
      `The body of a mutation may hold ${maxBytes} bytes at most, this has ${bytes}.`,
      { extensions: { limit: 'mutationBytes' } },
    );
}
