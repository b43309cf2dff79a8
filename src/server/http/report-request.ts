import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestRecord } from '../../telemetry/request-record.js';
import { whenClosed } from './response-close.js';

/** Receives the record of each request once its response has closed. */
export type RequestReporter = (record: RequestRecord) => void;

/** Details that only the route knows, such as the status of an answer that broke off after its headers. */
export type RequestDetails = Partial<Omit<RequestRecord, 'requestId' | 'durationMs'>>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Start by the clock of `performance.now`; absent if the address cannot be read. */
    arrivedAt?: number;
    /** Set if the request is to be reported. */
    details?: RequestDetails;
    /** Resources held until the answer has closed; for reported requests only. */
    held?: { release(): void };
  }
}

/** Status under which proxies log a request that its client gave up. It is no HTTP status. */
const clientGone = 499;

/** Prepares requests for reports. fastify's own clock would cost a hook for each response. */
export function prepareReports(app: FastifyInstance): void {
  app.decorateRequest('arrivedAt');
  app.decorateRequest('details');
  app.decorateRequest('held');
  app.addHook('onRequest', (request, _reply, done) => {
    request.arrivedAt = performance.now();
    done();
  });
}

/**
 * Reports a request once its response has closed, whether sent or given up by its client. A second call for the same
 * request only adds its details to the first. A client that left before any answer is no failure of ours, whatever the
 * question came to.
 * @param details read at the end, so that they may be completed until then
 */
export function reportAtClose(
  request: FastifyRequest,
  reply: FastifyReply,
  report: RequestReporter,
  details: RequestDetails = {},
): void {
  if (request.details !== undefined) {
    Object.assign(request.details, details);
    return;
  }
  request.details = details;
  whenClosed(reply.raw, (isSent) => {
    request.held?.release();
    const isBegun = isSent || reply.raw.headersSent;
    const ending: RequestDetails = isBegun ? details : { status: clientGone };
    const { status = isSent ? reply.statusCode : clientGone, errorCodes = [] } = ending;
    const closedAt = performance.now();
    report({
      requestId: request.id,
      token: request.asker?.viewer.name,
      status,
      durationMs: closedAt - (request.arrivedAt ?? closedAt),
      operationName: details.operationName,
      operationHash: details.operationHash,
      cost: details.cost,
      errorCodes,
    });
  });
}
