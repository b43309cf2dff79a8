import type { ServerResponse } from 'node:http';
import { KnownError } from '../../shared/errors.js';
import type { AskedGraph } from '../lifetime/gate.js';
import type { RequestRecord } from '../../telemetry/request-record.js';
import { clientGone } from '../http/tell-at-end.js';
import { whenClosed } from '../http/when-closed.js';

export interface RequestOrigin {
  readonly id: string;
  /** The client's address; limits over time are kept by it. */
  readonly client: string;
  readonly graph: AskedGraph;
}

/** One GraphQL request from its arrival to the end of its answer: when it must end, and what is told of it. */
export class RequestScope {
  operationName: string | undefined;
  operationHash: string | undefined;
  cost: number | undefined;
  errorCodes: readonly string[] = [];

  private readonly startedAt = performance.now();
  private readonly controller = new AbortController();
  private readonly deadline: NodeJS.Timeout;
  private giveUp: ((reason: Error) => void) | undefined;
  private hasClientGone = false;

  constructor(
    readonly origin: RequestOrigin,
    timeoutMs: number,
  ) {
    this.deadline = setTimeout(() => {
      this.abort(
        new KnownError('DEADLINE_EXCEEDED', `No answer was found within ${timeoutMs} ms.`),
      );
    }, timeoutMs);
  }

  /** Aborts at the deadline and when the client goes away. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** The client went away before it was answered. */
  get isAbandoned(): boolean {
    return this.hasClientGone;
  }

  /** What the work gives, or the reason of the abort where that comes first, even if the work goes on. */
  untilAborted<Result>(work: Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.giveUp = reject;
      if (this.signal.aborted) reject(this.signal.reason as Error);
      work.then(resolve, reject);
    });
  }

  /** Ends the request now: its deadline has passed, its client has gone, or the process must stop. */
  abort(reason: Error): void {
    this.controller.abort(reason);
    this.giveUp?.(reason);
  }

  /** Ends the work now, since nobody is there to read its answer. */
  abandon(): void {
    this.hasClientGone = true;
    this.abort(new Error('The client went away.'));
  }

  /** The work is done: its deadline is of no more use. */
  end(): void {
    clearTimeout(this.deadline);
  }

  /** Ends with the response, however that ends, and then hands over what is told of the request. */
  endWith(response: ServerResponse, tell: (record: RequestRecord) => void): void {
    whenClosed(response, () => {
      this.end();
      if (!response.writableFinished) this.abandon();
      tell(this.record(response.statusCode));
    });
  }

  private record(status: number): RequestRecord {
    return {
      requestId: this.origin.id,
      status: this.hasClientGone ? clientGone : status,
      durationMs: performance.now() - this.startedAt,
      operationName: this.operationName,
      operationHash: this.operationHash,
      cost: this.cost,
      errorCodes: this.errorCodes,
    };
  }
}
