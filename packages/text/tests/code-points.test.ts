import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codePointLength, sliceCodePoints } from '../code-points.js';

/** Well-formed or not: lone halves of pairs too. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
);

describe('sliceCodePoints', () => {
  it('counts code points, not UTF-16 units', () => {
    expect(sliceCodePoints('😀عمان', 1, 5)).toBe('عمان');
  });

  it('gives what is there when the span ends behind the text', () => {
    expect(sliceCodePoints('abc', 2, 9)).toBe('c');
    expect(sliceCodePoints('😀', 3, 9)).toBe('');
  });

  it('refuses a span that no text has', () => {
    expect(() => sliceCodePoints('abc', -1, 2)).toThrow(RangeError);
    expect(() => sliceCodePoints('abc', 2, 1)).toThrow(RangeError);
    expect(() => sliceCodePoints('abc', 0.5, 1)).toThrow(RangeError);
  });

  it('equals slicing the list of code points', () => {
    fc.assert(
      fc.property(anyText, fc.nat(20), fc.nat(20), (text, start, length) => {
        const expected = Array.from(text)
          .slice(start, start + length)
          .join('');
        expect(sliceCodePoints(text, start, start + length)).toBe(expected);
      }),
    );
  });
});

describe('codePointLength', () => {
  it('equals the length of the list of code points', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(codePointLength(text)).toBe(Array.from(text).length);
      }),
    );
  });
});
