import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestRecord } from '../../telemetry/request-record.js';
import { whenClosed } from './response-close.js';

/** Takes the record of each request once its response has closed. */
export type RequestReporter = (record: RequestRecord) => void;

/** What only the route knows of a request; a status where the end of the response does not say it. */
export type RequestDetails = Partial<Omit<RequestRecord, 'requestId' | 'durationMs'>>;

/** Proxies log a request that its client gave up as 499; it never was an HTTP status. */
const clientGone = 499;

/**
 * Reports a request once its response has closed: sent, or given up by its client.
 *
 * @param details read only then, so that they may be completed until the end
 */
export function reportAtClose(
  request: FastifyRequest,
  reply: FastifyReply,
  report: RequestReporter,
  details: RequestDetails = {},
): void {
  whenClosed(reply.raw, (isSent) => {
    const { operationName, operationHash, cost, errorCodes = [] } = details;
    const status = details.status ?? (isSent ? reply.statusCode : clientGone);
    const durationMs = reply.elapsedTime;
    report({
      ...{ requestId: request.id, status, durationMs },
      ...{ operationName, operationHash, cost, errorCodes },
    });
  });
}

/** Makes `reply.elapsedTime` count: fastify runs its clock only where a hook waits for the end of responses. */
export function timeRequests(app: FastifyInstance): void {
  app.addHook('onResponse', (_request, _reply, done) => {
    done();
  });
}
