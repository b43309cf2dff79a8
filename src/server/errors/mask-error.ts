import { GraphQLError } from 'graphql';
import type { ExecutionResult, FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { knownErrorOf } from '../../api/known-error-of.js';
import { KnownError } from '../../shared/errors.js';
import type { Logger } from '../../telemetry/logger.js';
import { toPublicError } from './public-error.js';

const maskedMessage =
  'Something went wrong on our side; the log has the cause under the id of this request.';

/** Replaces an error that no client may see. */
class MaskedError extends GraphQLError {
  constructor(error: unknown, requestId: string | undefined) {
    const { nodes, path } = error instanceof GraphQLError ? error : {};
    super(maskedMessage, {
      ...(nodes && { nodes }),
      ...(path && { path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR', ...(requestId !== undefined && { requestId }) },
    });
  }
}

/** Hides errors that are not ours from clients, and logs each once with its cause. */
export interface ErrorMask {
  /** The error itself if it is public, else a replacement. */
  maskError(error: unknown, requestId: string): GraphQLError;
  maskResult(result: ExecutionResult, requestId: string): ExecutionResult;
  /** Logs the reason for a masked answer. */
  noteCause(cause: unknown, requestId: string): void;
  /** A masked result as the client sees it. */
  formatResult(result: ExecutionResult): FormattedExecutionResult;
  /** The whole answer to a request that failed with this error. */
  toAnswer(error: unknown, requestId: string): FormattedExecutionResult;
  /** Last step before the client (Apollo's `formatError`): masks errors from outside the execution. */
  formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError;
}

/** Makes a mask that logs hidden errors. With `hideNames`, messages suggest no names of the schema. */
export function createErrorMask(logger: Logger, { hideNames }: { hideNames: boolean }): ErrorMask {
  const hide = (error: unknown, requestId: string | undefined): MaskedError => {
    const err = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    const path = error instanceof GraphQLError ? error.path?.join('.') : undefined;
    logger.error({ err, requestId, path }, 'masked error');
    return new MaskedError(error, requestId);
  };
  const maskError = (error: unknown, requestId: string): GraphQLError => {
    const known = knownErrorOf(error);
    if (known !== undefined)
      return error instanceof GraphQLError
        ? error
        : new GraphQLError(known.message, { originalError: known });
    if (error instanceof GraphQLError && isAboutInput(error)) return asInputError(error);
    if (error instanceof GraphQLError && error.extensions['limit'] !== undefined) return error;
    return hide(error, requestId);
  };
  const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    if (error instanceof MaskedError) return formatted;
    const shown = toPublicError(formatted, error);
    if (shown === undefined) return hide(error, undefined).toJSON();
    // Our own errors only suggest names of the graph, which clients may read.
    const isHidden = hideNames && knownErrorOf(error) === undefined;
    const message = shorten(isHidden ? withoutSuggestion(shown.message) : shown.message);
    return message === shown.message ? shown : { ...shown, message };
  };
  const format = (error: GraphQLError) => formatError(error.toJSON(), error);
  return {
    maskError,
    formatError,
    noteCause(cause, requestId) {
      logger.warn({ err: cause, requestId }, 'a library failed on what was handed over');
    },
    formatResult: ({ errors, ...result }) =>
      errors === undefined ? result : { ...result, errors: errors.map(format) },
    toAnswer: (error, requestId) => ({ errors: [format(maskError(error, requestId))] }),
    maskResult: (result, requestId) =>
      result.errors === undefined
        ? result
        : {
            ...result,
            errors: someOf(result.errors).map((error) => maskError(error, requestId)),
          },
  };
}

/** Maximum errors in an answer: one fault can occur at thousands of places, each of which would be logged too. */
const maxErrors = 20;

/** Shortens wrong values: graphql-js prints them whole, once for each fault. */
const maxMessageLength = 1000;

/** The errors, or the first of them with the number of the others. */
function someOf(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  const left = errors.length - maxErrors;
  if (left <= 0) return errors;
  const sentence = `${left} more errors are not shown.`;
  return [
    ...errors.slice(0, maxErrors),
    new GraphQLError(sentence, { originalError: new KnownError('LIMIT_EXCEEDED', sentence) }),
  ];
}

function shorten(message: string): string {
  if (message.length <= maxMessageLength) return message;
  return `${message.slice(0, maxMessageLength).replace(/\p{Surrogate}$/u, '')}…`;
}

/** graphql-js marks a wrong variable or argument only by its message. */
function isAboutInput({ message }: GraphQLError): boolean {
  return /^(Variable "\$|Argument "|Too many errors processing variables)/.test(message);
}

function asInputError({ message, nodes, path }: GraphQLError): GraphQLError {
  return new GraphQLError(message, {
    ...(nodes && { nodes }),
    ...(path && { path }),
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

function withoutSuggestion(message: string): string {
  return message.replace(/ ?Did you mean .+\?$/, '');
}
