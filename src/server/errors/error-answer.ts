import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { KnownError } from '../../shared/errors.js';
import { retryHeaders, statusOfAnswer } from '../http/answer-status.js';
import type { RequestRecord } from '../../telemetry/request-record.js';
import type { ErrorMask } from './mask-error.js';

/** Answers what fails outside the GraphQL pipeline in its form: `{"errors": [{message, extensions: {code}}]}`. */
export function createErrorAnswer(
  mask: ErrorMask,
  tell: (record: RequestRecord) => void,
): (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  return (error, request, reply) => {
    const refusal = refusalOf(error, request);
    const answer = mask.answer(refusal ?? error, request.id);
    const status = refusal === undefined ? statusOfAnswer(answer) : (error.statusCode ?? 400);
    tell({
      requestId: request.id,
      status,
      durationMs: reply.elapsedTime,
      errorCodes: (answer.errors ?? []).map(({ extensions }) => String(extensions?.['code'])),
    });
    return reply
      .code(status)
      .headers(Object.fromEntries(retryHeaders(answer)))
      .send(answer);
  };
}

/** Answers requests to an address where nothing is. */
export function answerNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const extensions = { code: 'NOT_FOUND' };
  return reply
    .code(404)
    .send({ errors: [{ message: 'There is nothing at this address.', extensions }] });
}

/** What fastify refuses before a handler sees it, in our words. */
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
      return refuse('BAD_INPUT', 'A question is sent as application/json.');
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return refuse('BAD_INPUT', 'The body is no JSON.');
    default:
      return refuse('BAD_INPUT', 'The request cannot be read.');
  }
}
