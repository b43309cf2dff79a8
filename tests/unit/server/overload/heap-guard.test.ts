import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  HeapGuard,
  heapOfThisProcess,
  type Heap,
} from '../../../../src/server/overload/heap-guard.js';

/** A heap of 100 bytes whose use and collections are told by the test. */
class HeapOf100 implements Heap {
  used = 0;
  /** Bytes that a requested collection leaves. */
  live = 0;
  collections = 0;
  #tell: () => void = () => undefined;

  measure() {
    return { used: this.used, limit: 100 };
  }

  collect() {
    this.collections += 1;
    this.used = this.live;
  }

  onCollection(act: () => void) {
    this.#tell = act;
    return () => (this.#tell = () => undefined);
  }

  /** A major collection that leaves this many bytes in use. */
  collected(used: number) {
    this.used = used;
    this.#tell();
  }
}

describe('the guard of the heap', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  function guarded(maxBytes?: number) {
    const heap = new HeapOf100();
    const guard = new HeapGuard(maxBytes, heap);
    guard.start();
    return { heap, guard };
  }

  it('is full where less than a fifth is free after a collection', () => {
    const { heap, guard } = guarded();
    heap.collected(80);
    expect(guard.isFull).toBe(false);
    heap.collected(81);
    expect(guard.isFull).toBe(true);
    heap.collected(60);
    expect(guard.isFull).toBe(false);
    guard.stop();
  });

  it('takes a limit that is lower than that of the engine', () => {
    const { heap, guard } = guarded(50);
    heap.collected(45);
    expect(guard.isFull).toBe(true);
    guard.stop();
  });

  it('is not full by what is in use before a collection', () => {
    const { heap, guard } = guarded();
    heap.collected(10);
    heap.used = 99;
    jest.advanceTimersByTime(60_000);
    expect(guard.isFull).toBe(false);
    guard.stop();
  });

  it('collects what was freed where no work does that any more, and has room again', () => {
    const { heap, guard } = guarded();
    heap.collected(95);
    heap.live = 20;
    jest.advanceTimersByTime(1500);
    expect([guard.isFull, heap.collections]).toEqual([true, 0]);
    jest.advanceTimersByTime(1500);
    expect([guard.isFull, heap.collections]).toEqual([false, 1]);
    jest.advanceTimersByTime(60_000);
    expect(heap.collections).toBe(1);
    guard.stop();
  });

  it('collects ever more rarely while nothing is freed', () => {
    const { heap, guard } = guarded();
    heap.live = 95;
    heap.collected(95);
    jest.advanceTimersByTime(62_000);
    expect(guard.isFull).toBe(true);
    expect(heap.collections).toBeGreaterThan(2);
    expect(heap.collections).toBeLessThan(8);
    guard.stop();
    jest.advanceTimersByTime(60_000);
    expect(heap.collections).toBeLessThan(8);
  });
});

describe('the heap of this process', () => {
  it('tells of major collections, one that is asked for too', async () => {
    const told = new Promise<void>((resolve) => {
      const stop = heapOfThisProcess.onCollection(() => {
        stop();
        resolve();
      });
    });
    heapOfThisProcess.collect();
    await told;
    const { used, limit } = heapOfThisProcess.measure();
    expect(used).toBeGreaterThan(0);
    expect(used).toBeLessThan(limit);
  });
});
