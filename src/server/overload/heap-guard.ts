import { constants, PerformanceObserver } from 'node:perf_hooks';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { NodeGCPerformanceDetail, PerformanceEntry } from 'node:perf_hooks';

/** What is needed of the engine of JavaScript. */
export interface Heap {
  /** Bytes in use, and how many there may be at all. */
  measure(): { readonly used: number; readonly limit: number };
  /** Collects all garbage now, which takes about a second for each gigabyte that is in use. */
  collect(): void;
  /** Calls back after each major collection, until what it gives is called. */
  onCollection(act: () => void): () => void;
}

/** The share of the limit that must be free after a collection for new work to be let in. */
const freeShare = 0.2;

/** While work is refused nothing fills the heap, so that none is collected by itself: it is looked after. */
const lookEveryMs = 500;
const firstCollectionMs = 2000;
const maxCollectionMs = 16_000;

/**
 * Tells whether the heap is full: less than a fifth of its limit was free after the last major collection. What is in
 * use before a collection says nothing, most of it may be garbage. Once it is full, garbage is collected after two
 * seconds without, and then at growing intervals, until there is room again.
 */
export class HeapGuard {
  readonly #heap: Heap;
  readonly #maxBytes: number;
  #fullSince: number | undefined;
  #measuredAt = 0;
  #nextCollectionMs = firstCollectionMs;
  #looking: NodeJS.Timeout | undefined;
  #stopObserving: (() => void) | undefined;

  /** @param maxBytes the limit where it is lower than the engine's own */
  constructor(maxBytes = Infinity, heap: Heap = heapOfThisProcess) {
    this.#heap = heap;
    this.#maxBytes = maxBytes;
  }

  get isFull(): boolean {
    return this.#fullSince !== undefined;
  }

  /** For how long it has been full; 0 where it is not. */
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

  /** Only right after a collection can the heap become full; it becomes free at any time. */
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
    this.#fullSince ??= performance.now();
    this.#looking ??= setInterval(() => {
      this.#look();
    }, lookEveryMs).unref();
  }

  #becomeFree(): void {
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

let collectGarbage: (() => void) | undefined;

/** V8 gives the function only to contexts that are made while it is told to. */
function findCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  return collect;
}
