import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestRecord } from '../../telemetry/request-record.js';
import { whenClosed } from './when-closed.js';

/** Proxies log a request that its client gave up as 499; it never was an HTTP status. */
export const clientGone = 499;

/** Hands over what is told of a request once its answer has gone out, or its client has gone. */
export function tellAtEnd(
  request: FastifyRequest,
  reply: FastifyReply,
  tell: (record: RequestRecord) => void,
  more: () => Partial<RequestRecord> = () => ({}),
): void {
  const { raw } = reply;
  whenClosed(raw, () => {
    tell({
      requestId: request.id,
      status: raw.writableFinished ? reply.statusCode : clientGone,
      durationMs: reply.elapsedTime,
      errorCodes: [],
      ...more(),
    });
  });
}
