import { GraphQLError } from 'graphql';
import type { ExecutionResult, FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { knownErrorOf } from '../../api/known-error-of.js';
import { showError } from './show-error.js';
import type { Logger } from '../../telemetry/logger.js';

const maskedMessage =
  'Something went wrong on our side; the log knows more under the id of the request.';

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
  mask(error: unknown, requestId: string): GraphQLError;
  maskResult(result: ExecutionResult, requestId: string): ExecutionResult;
  /** A masked result as the client sees it. */
  show(result: ExecutionResult): FormattedExecutionResult;
  /** The whole answer to a request that failed before its operation was known. */
  answer(error: unknown, requestId: string): FormattedExecutionResult;
  /** The last door (Apollo's `formatError`): what comes from beside the execution is masked here. */
  format(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError;
}

/** With `hideNames`, no sentence suggests names of the schema. */
export function createErrorMask(logger: Logger, { hideNames }: { hideNames: boolean }): ErrorMask {
  const hide = (error: unknown, requestId: string | undefined): MaskedError => {
    const err = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    const path = error instanceof GraphQLError ? error.path?.join('.') : undefined;
    logger.error({ err, requestId, path }, 'masked error');
    return new MaskedError(error, requestId);
  };
  const mask = (error: unknown, requestId: string): GraphQLError => {
    const known = knownErrorOf(error);
    if (known !== undefined)
      return error instanceof GraphQLError
        ? error
        : new GraphQLError(known.message, { originalError: known });
    if (error instanceof GraphQLError && isAboutInput(error)) return asInputError(error);
    if (error instanceof GraphQLError && error.extensions['limit'] !== undefined) return error;
    return hide(error, requestId);
  };
  const format = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    if (error instanceof MaskedError) return formatted;
    const shown = showError(formatted, error);
    if (shown === undefined) return hide(error, undefined).toJSON();
    return hideNames ? { ...shown, message: withoutSuggestion(shown.message) } : shown;
  };
  const formatted = (error: GraphQLError) => format(error.toJSON(), error);
  return {
    mask,
    format,
    show: ({ errors, ...result }) =>
      errors === undefined ? result : { ...result, errors: errors.map(formatted) },
    answer: (error, requestId) => ({ errors: [formatted(mask(error, requestId))] }),
    maskResult: (result, requestId) =>
      result.errors === undefined
        ? result
        : { ...result, errors: result.errors.map((error) => mask(error, requestId)) },
  };
}

/** graphql-js tells a wrong variable or argument only by its sentence. */
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
