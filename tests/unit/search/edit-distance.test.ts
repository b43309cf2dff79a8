import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editDistance } from '../../../src/search/edit-distance.js';
import { letterSignature, signatureDistance } from '../../../src/search/letter-signature.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });

/** The definition itself, letter by letter from the end: no matrix, no band, no common ends cut off. */
function definedDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [shorterA, shorterB] = [a.slice(0, -1), b.slice(0, -1)];
  if (a.at(-1) === b.at(-1)) return definedDistance(shorterA, shorterB);
  const isSwap =
    a.length > 1 && b.length > 1 && a.slice(-2) === `${b.at(-1) ?? ''}${b.at(-2) ?? ''}`;
  const edits = [
    definedDistance(shorterA, b),
    definedDistance(a, shorterB),
    definedDistance(shorterA, shorterB),
    isSwap ? definedDistance(a.slice(0, -2), b.slice(0, -2)) : Infinity,
  ];
  return 1 + Math.min(...edits);
}

describe('editDistance', () => {
  it.each([
    ['kuwait', 'kuwait', 0],
    ['kuwait', 'kwait', 1],
    ['kuwait', 'kuwwait', 1],
    ['kuwait', 'kuweit', 1],
    ['kuwait', 'kuwiat', 1],
    ['راوخباور', 'راوخباخر', 1],
    ['uganda', 'rwanda', 2],
  ])('from %s to %s is %d', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
  });

  it('does not count beyond what was asked', () => {
    expect(editDistance('oman', 'pakistan', 2)).toBe(3);
  });

  it('equals the definition up to the most that was asked', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 3 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(definedDistance(a, b), most + 1));
      }),
    );
  });
});

describe('the signature of a word', () => {
  it('never keeps apart what few edits bring together', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const apart = signatureDistance(letterSignature(a), letterSignature(b));
        expect(apart).toBeLessThanOrEqual(2 * definedDistance(a, b));
      }),
    );
  });

  it('keeps apart words of other letters', () => {
    expect(signatureDistance(letterSignature('oman'), letterSignature('greece'))).toBeGreaterThan(
      4,
    );
  });
});
