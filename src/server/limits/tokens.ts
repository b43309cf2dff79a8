import { GraphQLError } from 'graphql';
import type { ParseOptions } from 'graphql';

/**
 * Ends parsing at `max` tokens. This also bounds validation, whose time grows with the square of the fields of one
 * selection: 2,000 tokens take about 0.1 s in the worst arrangement.
 */
export function tokenLimit(max: number): ParseOptions {
  return { maxLexicalTokens: max };
}

/** Recognises the limit's own syntax error by its message: graphql-js gives it neither class nor code. */
export function sentenceOfTokenLimit(error: unknown): string | undefined {
  const message = error instanceof GraphQLError ? error.message : '';
  const max = /^Syntax Error: Document contains more that (\d+) tokens/.exec(message)?.[1];
  return max === undefined ? undefined : `A document may hold ${max} tokens at most.`;
}
