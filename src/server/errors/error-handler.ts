import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { KnownError } from '../../shared/errors.js';
import { errorBody } from '../http/error-body.js';
import { outcomeOf } from '../http/answer-outcome.js';
import { reportAtClose, type RequestReporter } from '../http/response-close.js';
import type { ErrorMask } from './mask-error.js';

/**
 * Answers failures outside the GraphQL pipeline in its form: `{"errors": [{message, extensions: {code}}]}`. Failures
 * after the client has gone are reported and not logged: the departure itself is the usual cause.
 */
export function createErrorHandler(
  mask: ErrorMask,
  report: RequestReporter,
): (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  return (error, request, reply) => {
    if (reply.raw.closed) {
      reportAtClose(request, reply, report);
      return reply.hijack();
    }
    const { answer, status, headers, errorCodes } = publicFormOf(error, request, mask);
    reportAtClose(request, reply, report, { status, errorCodes });
    for (const name of headersOfContent) reply.removeHeader(name);
    return reply
      .code(status)
      .headers({ ...headers, 'cache-control': 'no-store' })
      .send(answer);
  };
}

/** An error of a request as an answer, masked, with the status and the headers of that. */
export function publicFormOf(error: unknown, request: FastifyRequest, mask: ErrorMask) {
  const refusal = refusalOf(error as FastifyError, request);
  const answer = mask.toAnswer(refusal ?? error, request.id);
  const outcome = outcomeOf(answer);
  const status = refusal && (error as FastifyError).statusCode;
  return { ...outcome, answer, status: status ?? outcome.status };
}

/** Headers that a route may have set for an answer that failed before anything was sent. */
const headersOfContent = ['content-type', 'content-disposition', 'content-encoding', 'etag'];

/** Answers requests to unknown addresses. */
export function answerNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply
    .code(404)
    .send(errorBody('There is nothing at this address.', { code: 'NOT_FOUND' }));
}

/** Our wording for requests that fastify refuses before a handler sees them. */
function refusalOf(error: FastifyError, request: FastifyRequest): KnownError | undefined {
  if (error.statusCode === undefined || error.statusCode >= 500) return undefined;
  const refuse = (code: 'BAD_INPUT' | 'LIMIT_EXCEEDED', sentence: string) =>
    new KnownError(code, sentence, { cause: error });
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE': {
      const max = request.routeOptions.bodyLimit;
      return refuse('LIMIT_EXCEEDED', `A body may hold ${max} bytes at most.`);
    }
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return refuse('BAD_INPUT', 'Send a body as application/json, in UTF-8 and not packed.');
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return refuse('BAD_INPUT', 'The body is not JSON.');
    default:
      return refuse('BAD_INPUT', 'The request cannot be read.');
  }
}
