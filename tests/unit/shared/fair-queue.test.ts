import { describe, expect, it } from '@jest/globals';
import { FairQueue } from '../../../src/shared/fair-queue.js';

function queueOf(...items: readonly string[]) {
  const queue = new FairQueue<string>();
  for (const item of items) queue.push(item.charAt(0), item);
  return queue;
}

function drain(queue: FairQueue<string>, mayHaveTurn?: (owner: string) => boolean) {
  const drained: string[] = [];
  for (;;) {
    const item = queue.shift(mayHaveTurn);
    if (item === undefined) return drained;
    drained.push(item);
  }
}

describe('a fair queue', () => {
  it('serves owners in turn, and what one of them has in its order', () => {
    expect(drain(queueOf('a1', 'a2', 'a3', 'b1', 'b2', 'c1'))).toEqual(
      'a1 b1 c1 a2 b2 a3'.split(' '),
    );
  });

  it('passes over owners that may have no turn', () => {
    const queue = queueOf('a1', 'b1', 'a2');
    expect(drain(queue, (owner) => owner !== 'a')).toEqual(['b1']);
    expect([queue.size, queue.owners, queue.sizeOf('a'), queue.sizeOf('b')]).toEqual([2, 1, 2, 0]);
    expect(drain(queue)).toEqual(['a1', 'a2']);
  });

  it('takes back what has not ended, for the last turn of all and the first of its owner', () => {
    const queue = queueOf('a1', 'a2', 'b1');
    const taken = queue.shift() ?? '';
    expect(queue.size).toBe(2);
    queue.putBack('a', taken);
    expect([queue.size, queue.sizeOf('a')]).toEqual([3, 2]);
    expect(drain(queue)).toEqual(['b1', 'a1', 'a2']);
  });

  it('gives up what waits in vain', () => {
    const queue = queueOf('a1', 'a2', 'b1');
    expect(queue.takeOut((item) => item.endsWith('1'))).toEqual(['a1', 'b1']);
    expect(queue.size).toBe(1);
    expect(drain(queue)).toEqual(['a2']);
    expect([queue.size, queue.owners]).toEqual([0, 0]);
  });
});
