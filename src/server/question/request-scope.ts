import type { ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import type { LimitsConfig } from '../../config/limits-config.js';
import type { AdmitAnalysis } from '../../knowledge/fair-turns.js';
import { KnownError } from '../../shared/errors.js';
import { sweep, type Overseen } from '../../shared/sweep.js';
import { outcomeOf, type AnswerOutcome } from '../http/answer-outcome.js';
import type { Asker } from '../auth/identify.js';
import {
  clientWentAway,
  reportAtClose,
  whenClosed,
  type RequestDetails,
  type RequestReporter,
} from '../http/response-close.js';
import type { LoadedGraph, ServedGraph } from '../lifetime/served-graph.js';
import type { BytesInFlight, HeldBytes } from '../limits/bytes-in-flight.js';
import type { RateLimit } from '../limits/rate.js';

export interface RequestOrigin {
  readonly asker: Asker;
  readonly id: string;
  /** Bytes of the request body; 0 if it has none. */
  readonly bodyBytes: number;
  readonly graph: LoadedGraph;
}

/** One GraphQL request from its arrival to the end of its answer, with its deadline and its record. */
export class RequestScope implements RequestDetails {
  operationName: string | undefined;
  operationHash: string | undefined;
  cost: number | undefined;
  admitAnalysis: AdmitAnalysis | undefined;
  errorCodes: readonly string[] = [];

  readonly #controller = new AbortController();
  readonly #deadline: Overseen;
  #giveUp: ((reason: Error) => void) | undefined;
  #isAbandoned = false;
  #isEnded = false;
  #held: HeldBytes | undefined;

  constructor(
    readonly origin: RequestOrigin,
    timeoutMs: number,
  ) {
    const endsAt = performance.now() + timeoutMs;
    this.#deadline = {
      look: (now) => {
        if (now < endsAt) return;
        sweep.leave(this.#deadline);
        const sentence = `No answer was found within ${timeoutMs} ms.`;
        this.#abort(new KnownError('DEADLINE_EXCEEDED', sentence));
      },
    };
    sweep.oversee(this.#deadline);
  }

  /** Aborts at the deadline and when the client leaves. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** True if the client left before the answer. */
  get isAbandoned(): boolean {
    return this.#isAbandoned;
  }

  /** Result of the work, or the reason of an earlier abort, even if the work goes on. */
  untilAborted<Result>(work: Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#giveUp = reject;
      if (this.signal.aborted) reject(this.signal.reason as Error);
      work.then(resolve, reject);
    });
  }

  /** Aborts the work, since nobody is there to read its answer. */
  abandon(): void {
    this.#isAbandoned = true;
    this.#abort(clientWentAway());
  }

  /**
   * Holds this number of bytes until its end.
   * @throws KnownError `OVERLOADED` if there is no room for them
   */
  hold(inFlight: BytesInFlight, bytes: number): void {
    if (this.#held !== undefined) this.#held.resize(bytes);
    else if (!this.#isEnded) this.#held = inFlight.hold(this.origin.asker.client, bytes);
  }

  /** Releases the deadline and the bytes of the answer once the work is done. */
  end(): void {
    this.#isEnded = true;
    this.#held?.release();
    sweep.leave(this.#deadline);
  }

  /** Ends with the response, however that ends. */
  endWith(response: ServerResponse): void {
    whenClosed(response, (isSent) => {
      this.end();
      if (!isSent) this.abandon();
    });
  }

  /**
   * Outcome of the answer, with its error codes recorded.
   * @param accept as {@link outcomeOf} takes it
   */
  conclude(answer: FormattedExecutionResult, accept?: string): AnswerOutcome {
    const outcome = outcomeOf(answer, accept);
    this.errorCodes = outcome.errorCodes;
    return outcome;
  }

  #abort(reason: Error): void {
    this.#controller.abort(reason);
    this.#giveUp?.(reason);
  }
}

/** Dependencies of every route that asks the graph. */
export interface RouteParts {
  readonly graph: ServedGraph;
  readonly limits: LimitsConfig;
  readonly rate: RateLimit;
  readonly inFlight: BytesInFlight;
  readonly report: RequestReporter;
}

/** Scope of a request, which ends with its response and is then reported; `known` is recorded already. */
export function openScope(
  request: FastifyRequest,
  reply: FastifyReply,
  { graph, limits, report }: RouteParts,
  { operationName, operationHash }: Pick<RequestDetails, 'operationName' | 'operationHash'> = {},
): RequestScope {
  const { asker, id, bodyBytes = 0 } = request;
  const origin = { asker, id, bodyBytes, graph: graph.current() };
  const scope = new RequestScope(origin, limits.requestTimeoutMs);
  scope.operationName = operationName;
  scope.operationHash = operationHash;
  scope.endWith(reply.raw);
  reportAtClose(request, reply, report, scope);
  return scope;
}
