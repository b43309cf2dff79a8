import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { separate, type Box } from '../views/graph/separate.js';

const box = (index: number, isFixed = false): Box => ({
  index,
  halfWidth: 10,
  halfHeight: 5,
  below: 0,
  isFixed,
});

function overlaps(positions: Float32Array): number {
  let count = 0;
  for (let a = 0; a < positions.length / 2; a++)
    for (let b = a + 1; b < positions.length / 2; b++) {
      const dx = Math.abs((positions[2 * a] ?? 0) - (positions[2 * b] ?? 0));
      const dy = Math.abs((positions[2 * a + 1] ?? 0) - (positions[2 * b + 1] ?? 0));
      if (dx < 19.9 && dy < 9.9) count++;
    }
  return count;
}

describe('separate', () => {
  it('moves two boxes apart along the way on which they overlap least', () => {
    const positions = Float32Array.from([0, 0, 4, 8]);
    separate([box(0), box(1)], positions);
    expect([...positions]).toEqual([0, -1, 4, 9]);
  });

  it('leaves what is fixed, and what lies apart', () => {
    const positions = Float32Array.from([0, 0, 4, 8, 100, 100]);
    separate([box(0, true), box(1), box(2)], positions);
    expect([...positions]).toEqual([0, 0, 4, 10, 100, 100]);
  });

  it('leaves no two of a few boxes over each other', () => {
    const places = fc.array(fc.double({ min: -40, max: 40, noNaN: true }), {
      minLength: 4,
      maxLength: 16,
    });
    fc.assert(
      fc.property(places, (numbers) => {
        const positions = Float32Array.from(numbers.slice(0, 2 * Math.floor(numbers.length / 2)));
        separate(
          Array.from({ length: positions.length / 2 }, (_, index) => box(index)),
          positions,
        );
        expect(overlaps(positions)).toBe(0);
      }),
      { numRuns: 50 },
    );
  });
});
