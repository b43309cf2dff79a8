import { constants, PerformanceObserver } from 'node:perf_hooks';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { NodeGCPerformanceDetail, PerformanceEntry } from 'node:perf_hooks';

/** The functions of the JavaScript engine used here. */
export interface Heap {
  /** Bytes in use, and their maximum. */
  measure(): { readonly used: number; readonly limit: number };
  /** Collects all garbage now, about a second for each gigabyte in use. */
  collect(): void;
  /** Calls back after each major collection; gives a function that ends this. */
  onCollection(act: () => void): () => void;
}

/** Share of the limit that must be free after a collection before new work is admitted. */
const freeShare = 0.2;

/**
 * Interval of forced collections: while work is refused nothing fills the heap, so the engine collects nothing itself.
 */
const lookEveryMs = 500;
const firstCollectionMs = 2000;
const maxCollectionMs = 16_000;

/**
 * Tells whether the heap is full: less than a fifth of its limit was free after the last major collection. Usage before
 * a collection proves nothing, since most of it may be garbage. A full heap is collected after two seconds, and then at
 * growing intervals, until there is room again.
 */
export class HeapGuard {
  /** Set by the guard alone: each request looks at it. */
  isFull = false;
  readonly #heap: Heap;
  readonly #maxBytes: number;
  #fullSince: number | undefined;
  #measuredAt = 0;
  #nextCollectionMs = firstCollectionMs;
  #looking: NodeJS.Timeout | undefined;
  #stopObserving: (() => void) | undefined;

  /** @param maxBytes the limit, if lower than the engine's own */
  constructor(maxBytes = Infinity, heap: Heap = heapOfThisProcess) {
    this.#heap = heap;
    this.#maxBytes = maxBytes;
  }

  /** Milliseconds since it became full; 0 if it is not. */
  get fullMs(): number {
    return this.#fullSince === undefined ? 0 : performance.now() - this.#fullSince;
  }

  start(): void {
    this.#stopObserving ??= this.#heap.onCollection(() => {
      this.#measure();
    });
  }

  stop(): void {
    this.#stopObserving?.();
    this.#stopObserving = undefined;
    this.#becomeFree();
  }

  /** The heap can only become full right after a collection; it can become free at any time. */
  #measure(): void {
    this.#measuredAt = performance.now();
    if (this.#hasRoom()) this.#becomeFree();
    else this.#becomeFull();
  }

  #hasRoom(): boolean {
    const { used, limit } = this.#heap.measure();
    return used <= (1 - freeShare) * Math.min(limit, this.#maxBytes);
  }

  #becomeFull(): void {
    this.isFull = true;
    this.#fullSince ??= performance.now();
    this.#looking ??= setInterval(() => {
      this.#look();
    }, lookEveryMs).unref();
  }

  #becomeFree(): void {
    this.isFull = false;
    this.#fullSince = undefined;
    this.#nextCollectionMs = firstCollectionMs;
    clearInterval(this.#looking);
    this.#looking = undefined;
  }

  #look(): void {
    if (this.#hasRoom()) {
      this.#becomeFree();
      return;
    }
    if (performance.now() - this.#measuredAt < this.#nextCollectionMs) return;
    this.#nextCollectionMs = Math.min(2 * this.#nextCollectionMs, maxCollectionMs);
    this.#heap.collect();
    this.#measure();
  }
}

export const heapOfThisProcess: Heap = {
  measure() {
    const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
    return { used, limit };
  },
  collect() {
    collectGarbage ??= findCollector();
    collectGarbage();
  },
  onCollection(act) {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntries().some(isMajor)) act();
    });
    observer.observe({ entryTypes: ['gc'] });
    return () => {
      observer.disconnect();
    };
  },
};

function isMajor(entry: PerformanceEntry & { detail?: NodeGCPerformanceDetail }): boolean {
  return entry.detail?.kind === constants.NODE_PERFORMANCE_GC_MAJOR;
}

/** The collector of this process, made at the first need: it takes a context of V8. */
let collectGarbage: (() => void) | undefined;

/** V8 gives the function only to contexts made while the flag is set. */
function findCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  return collect;
}
