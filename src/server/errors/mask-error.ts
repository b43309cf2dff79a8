import { GraphQLError } from 'graphql';
import type { ExecutionResult, FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { knownErrorOf } from '../../api/known-error-of.js';
import { KnownError } from '../../shared/errors.js';
import type { Logger } from '../../telemetry/logger.js';
import { toPublicError } from './public-error.js';

const maskedMessage =
  'Something went wrong on our side; the log has the cause under the id of this request.';

/** Stands for an error that no client may see. */
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

/** What keeps errors that are not ours from clients, and writes each to the log once, with its cause. */
export interface ErrorMask {
  /** The error itself where a client may see it, else one that stands for it. */
  maskError(error: unknown, requestId: string): GraphQLError;
  maskResult(result: ExecutionResult, requestId: string): ExecutionResult;
  /** Writes to the log why a client is told what it is told. */
  noteCause(cause: unknown, requestId: string): void;
  /** A masked result as the client sees it. */
  formatResult(result: ExecutionResult): FormattedExecutionResult;
  /** The whole answer to a request that has failed with this error. */
  toAnswer(error: unknown, requestId: string): FormattedExecutionResult;
  /** The last step before the client (Apollo's `formatError`): what comes from beside the execution is masked here. */
  formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError;
}

/** A mask that logs what it hides; with `hideNames`, no sentence suggests names of the schema. */
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
    // What errors of ours suggest is in the graph, which may be read.
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

/** One fault can come at each of thousands of places, and each entry would be logged too. */
const maxErrors = 20;

/** graphql-js shows a wrong value whole, which may be as long as the request, once for each fault of it. */
const maxMessageLength = 1000;

/** The errors, or the first of them with a word on the others. */
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

/** graphql-js marks a wrong variable or argument only by its sentence. */
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
