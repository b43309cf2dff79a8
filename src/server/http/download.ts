import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestRecord } from '../../telemetry/request-record.js';
import { tellAtEnd } from './tell-at-end.js';
import { whenClosed } from './when-closed.js';

/** One answer that goes out in pieces, until its end: when nobody waits for it any more, and what is told of it. */
export class Download {
  private readonly controller = new AbortController();
  private readonly errorCodes: string[] = [];

  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {
    whenClosed(reply.raw, () => {
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
    const { request, reply, errorCodes } = this;
    // What breaks off by a fault here has no end that was written, and its client was still there.
    tellAtEnd(request, reply, tell, () =>
      errorCodes.length === 0 ? {} : { status: reply.statusCode, errorCodes },
    );
  }
}
