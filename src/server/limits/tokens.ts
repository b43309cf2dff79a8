import { GraphQLError } from 'graphql';
import type { ParseOptions } from 'graphql';

/**
 * Ends parsing at `max` tokens. It is also what bounds validation, whose time grows with the square of the fields
 * of one selection: 2,000 tokens, arranged as badly as can be, take about 0.1 s once.
 */
export function tokenLimit(max: number): ParseOptions {
  return { maxLexicalTokens: max };
}

/** The limit's own sentence where a syntax error comes from it: graphql-js gives it neither class nor code. */
export function sentenceOfTokenLimit(error: unknown): string | undefined {
  const message = error instanceof GraphQLError ? error.message : '';
  const max = /^Syntax Error: Document contains more that (\d+) tokens/.exec(message)?.[1];
  return max === undefined ? undefined : `A document may hold ${max} tokens at most.`;
}
