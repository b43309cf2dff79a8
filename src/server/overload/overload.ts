import type { StoreLoad } from '../../store/admission/shared-reader.js';
import type { EventLoop } from './event-loop.js';
import type { HeapGuard } from './heap-guard.js';
import type { ServiceRate } from './service-rate.js';

/** What there can be too much of. */
export type Shortage = 'event loop' | 'memory' | 'pipeline' | 'statements';

/** A late event loop refuses nobody while no more requests than this are under way: those are answered soon. */
const minRequests = 64;

/** A shortage that lasts so long makes this server one that cannot serve: others should. */
const lastingMs = 10_000;

export interface OverloadParts {
  readonly eventLoop: EventLoop;
  readonly heap: HeapGuard;
  readonly rate: ServiceRate;
  /** A request is refused that would wait longer for those before it. */
  readonly maxWaitMs: number;
  /** Of the graph that is served; undefined while none is. */
  readonly storeLoad: () => StoreLoad | undefined;
}

/** Tells whether there is too much to do for new work to be let in. */
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

  /** A request was let in. */
  begin(): void {
    this.#requests += 1;
  }

  /** Its response has closed. */
  end(): void {
    this.#requests -= 1;
    this.#parts.rate.count();
  }

  /** What is short for new work of this client; undefined where it may come in. */
  shortageFor(client: string): Shortage | undefined {
    const { eventLoop, heap, rate, maxWaitMs, storeLoad } = this.#parts;
    if (heap.isFull) return 'memory';
    const { requests } = this;
    if (requests > minRequests && (eventLoop.isLate || rate.expectedWaitMs(requests) > maxWaitMs))
      return 'event loop';
    return storeLoad()?.isTooMuchFor(client) === true ? 'statements' : undefined;
  }

  /** Why no work has come to an end for long, in one sentence; undefined where it does. */
  lastingReason(): string | undefined {
    const { heap, storeLoad } = this.#parts;
    if (heap.fullMs > lastingMs) return 'The memory is full.';
    if ((storeLoad()?.stuckMs ?? 0) > lastingMs)
      return 'The store has not ended any statement for long.';
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
