import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestRecord } from '../telemetry/request-record.js';
import { whenClosed } from './when-closed.js';

/** Proxies log a request that its client gave up as 499; it never was an HTTP status. */
const clientGone = 499;

/** Hands over what is told of a request that takes no work, once its answer has gone out. */
export function tellAtEnd(
  operation: Pick<RequestRecord, 'operationName' | 'operationHash'>,
  request: FastifyRequest,
  reply: FastifyReply,
  tell: (record: RequestRecord) => void,
): void {
  const { raw } = reply;
  whenClosed(raw, () => {
    tell({
      ...operation,
      requestId: request.id,
      status: raw.writableFinished ? reply.statusCode : clientGone,
      durationMs: reply.elapsedTime,
      errorCodes: [],
    });
  });
}
