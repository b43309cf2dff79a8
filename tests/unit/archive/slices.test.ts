import { describe, expect, it } from '@jest/globals';
import { Slices } from '../../../src/archive/write/slices.js';

const ids = Array.from({ length: 10_000 }, (_, i) => `id${i}`);

/** How long the slices are when each id makes so much text. */
function lengthsWith(textOfId: number): number[] {
  const slices = new Slices();
  const lengths: number[] = [];
  for (const slice of slices.cut(ids)) {
    lengths.push(slice.length);
    slices.learn(slice.length, slice.length * textOfId);
  }
  return lengths;
}

describe('what is read of a store at once', () => {
  it('grows to two thousand where nodes are small', () => {
    expect(lengthsWith(200)).toEqual([100, 400, 1600, 2000, 2000, 2000, 1900]);
  });

  it('is less where they are large, so that as much text is held', () => {
    expect(new Set(lengthsWith(100_000).slice(1, -1))).toEqual(new Set([10]));
  });

  it('is one where one is more than enough', () => {
    expect(lengthsWith(50_000_000)[1]).toBe(1);
  });

  it('leaves nothing out', () => {
    expect([...new Slices().cut(ids)].flat()).toEqual(ids);
  });
});
