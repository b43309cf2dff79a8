import { ApolloServerErrorCode, ApolloServerValidationErrorCode } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { knownErrorOf } from '../../api/known-error-of.js';
import { shortenText } from '#text/shorten.js';
import { sentenceOfTokenLimit } from '../limits/tokens.js';

const maxMessageCharacters = 2000;
const maxQuotedCharacters = 100;

/** Message with long quotes cut: graphql-js repeats a client’s values and names at any length. */
function shortenMessage(message: string): string {
  if (message.length <= maxQuotedCharacters) return message;
  const quotes = /"[^"]*"/g;
  const short = message.replace(
    quotes,
    (quoted) => `"${shortenText(quoted.slice(1, -1), maxQuotedCharacters)}"`,
  );
  return shortenText(short, maxMessageCharacters);
}

/** Our codes for Apollo's. Codes that name the refusing step stay as clients know them. */
const codesOfApollo: Readonly<Record<string, string>> = {
  [ApolloServerErrorCode.GRAPHQL_PARSE_FAILED]: 'GRAPHQL_PARSE_FAILED',
  [ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED]: 'GRAPHQL_VALIDATION_FAILED',
  [ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED]: 'PERSISTED_QUERY_NOT_SUPPORTED',
  [ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE]: 'BAD_INPUT',
  [ApolloServerErrorCode.BAD_REQUEST]: 'BAD_INPUT',
  [ApolloServerErrorCode.BAD_USER_INPUT]: 'BAD_INPUT',
};

/**
 * Public form of an error: message, code and, for a limit, its name. Our errors and errors in the client's document or
 * variables are public; `undefined` means that the error must be masked.
 */
export function toPublicError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError | undefined {
  const { code, validationErrorCode, ...extensions } = formatted.extensions ?? {};
  const make = (publicCode: string, message: string, more: object = extensions) => ({
    ...formatted,
    message: shortenMessage(message.trim()),
    extensions: { ...more, code: publicCode },
  });
  const known = knownErrorOf(error);
  if (known !== undefined) {
    const { retryAfterSeconds } = known;
    const more =
      retryAfterSeconds === undefined ? extensions : { ...extensions, retryAfterSeconds };
    return make(known.code, known.message, more);
  }
  const sentence = sentenceOfTokenLimit(error);
  if (sentence !== undefined) return make('LIMIT_EXCEEDED', sentence, { limit: 'tokens' });
  if (extensions['limit'] !== undefined) return make('LIMIT_EXCEEDED', formatted.message);
  if (validationErrorCode === ApolloServerValidationErrorCode.MAX_RECURSIVE_SELECTIONS_EXCEEDED)
    return make('LIMIT_EXCEEDED', formatted.message, { limit: 'selections' });
  if (validationErrorCode === ApolloServerValidationErrorCode.INTROSPECTION_DISABLED)
    return make('GRAPHQL_VALIDATION_FAILED', 'Questions about the schema are switched off here.');
  const ours = codesOfApollo[String(code)];
  return ours === undefined ? undefined : make(ours, formatted.message);
}
