import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestRecord } from '../../telemetry/request-record.js';
import { whenClosed } from './response-close.js';

/** Takes the record of each request once its response has closed. */
export type RequestReporter = (record: RequestRecord) => void;

/** What only the route knows of a request; a status where the answer broke off after its headers. */
export type RequestDetails = Partial<Omit<RequestRecord, 'requestId' | 'durationMs'>>;

declare module 'fastify' {
  interface FastifyRequest {
    /** By the clock of `performance.now`; not there where the address cannot be read. */
    arrivedAt?: number;
    /** Set where the request is to be reported. */
    details?: RequestDetails;
    /** What its answer holds until it has closed; of a request that is reported. */
    held?: { release(): void };
  }
}

/** Proxies log a request that its client gave up as 499; it never was an HTTP status. */
const clientGone = 499;

/** Prepares requests for reports. fastify's own clock of a reply takes a hook that waits for each response's end. */
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
 * Reports a request once its response has closed: sent, or given up by its client. One that is to be reported already
 * is reported once, with these details over the earlier ones. A client that has gone before any of its answer is not a
 * failure of ours, whatever its question came to.
 *
 * @param details read only then, so that they may be completed until the end
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
