import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestRecord } from '../../telemetry/request-record.js';

/** Proxies log a request that its client gave up as 499; it never was an HTTP status. */
const clientGone = 499;

/** One answer that goes out in pieces, until its end: when nobody waits for it any more, and what is told of it. */
export class Download {
  private readonly controller = new AbortController();
  private readonly errorCodes: string[] = [];

  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) this.controller.abort(new Error('The client went away.'));
    });
  }

  /** Aborts when the client goes away. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** It broke off: the client sees that it is not whole, and these codes are told. */
  fail(codes: readonly string[]): void {
    this.errorCodes.push(...codes);
  }

  /** Hands over what is told of the request once it has ended. */
  tellAtEnd(tell: (record: RequestRecord) => void): void {
    const { request, reply } = this;
    reply.raw.once('close', () => {
      tell({
        requestId: request.id,
        status: this.signal.aborted && this.errorCodes.length === 0 ? clientGone : reply.statusCode,
        durationMs: reply.elapsedTime,
        errorCodes: this.errorCodes,
      });
    });
  }
}
