import type { StoreLoad } from '../../store/admission/shared-reader.js';
import type { EventLoop } from './event-loop.js';
import type { HeapGuard } from './heap-guard.js';
import type { ServiceRate } from './service-rate.js';

/** Resources that can run short. */
export type Shortage = 'event loop' | 'memory' | 'pipeline' | 'statements';

/** Number of running requests up to which a late event loop refuses nobody: they end soon. */
const minRequests = 64;

/** Duration of a shortage after which this server is reported as not ready. */
const lastingMs = 10_000;

export interface OverloadParts {
  readonly eventLoop: EventLoop;
  readonly heap: HeapGuard;
  readonly rate: ServiceRate;
  /** Maximum wait behind earlier requests; a request that would wait longer is refused. */
  readonly maxWaitMs: number;
  /** Load of the served graph; undefined while there is none. */
  readonly storeLoad: () => StoreLoad | undefined;
}

/** Decides whether new work is admitted. */
export class Overload {
  /** Requests whose response has not closed yet. */
  get requests(): number {
    return this.#requests;
  }

  readonly #parts: OverloadParts;
  #requests = 0;

  constructor(parts: OverloadParts) {
    this.#parts = parts;
  }

  /** Notes an admitted request. */
  begin(): void {
    this.#requests += 1;
  }

  /** Notes that its response has closed. */
  end(): void {
    this.#requests -= 1;
    this.#parts.rate.count();
  }

  /** The resource that is short for new work of this client; undefined if it is admitted. */
  shortageFor(client: string): Shortage | undefined {
    const { eventLoop, heap, rate, maxWaitMs, storeLoad } = this.#parts;
    if (heap.isFull) return 'memory';
    const { requests } = this;
    if (requests > minRequests && (eventLoop.isLate || rate.expectedWaitMs(requests) > maxWaitMs))
      return 'event loop';
    return storeLoad()?.isTooMuchFor(client) === true ? 'statements' : undefined;
  }

  /** One sentence on why no work has ended for long; undefined if some has. */
  lastingReason(): string | undefined {
    const { heap, storeLoad } = this.#parts;
    if (heap.fullMs > lastingMs) return 'The memory is full.';
    if ((storeLoad()?.stuckMs ?? 0) > lastingMs)
      return 'The store has not finished a statement for a long time.';
    return undefined;
  }

  start(): void {
    this.#parts.eventLoop.start();
    this.#parts.heap.start();
    this.#parts.rate.start();
  }

  stop(): void {
    this.#parts.eventLoop.stop();
    this.#parts.heap.stop();
    this.#parts.rate.stop();
  }
}
