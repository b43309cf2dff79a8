import { describe, expect, it } from '@jest/globals';
import { sliceCodePoints } from '../../../../src/shared/text/code-points.js';
import { tokens } from '../../../../src/shared/text/tokens.js';

describe('tokens', () => {
  it('gives the folded words in reading order with their raw spans', () => {
    expect(tokens('«سفارة» سلطنة عُمان')).toEqual([
      { text: 'سفاره', start: 1, end: 6 },
      { text: 'سلطنه', start: 8, end: 13 },
      { text: 'عمان', start: 14, end: 19 },
    ]);
  });

  it('slices back to the words as they were written', () => {
    const text = '😀 Al-Yaḥyā’s الـرِّياض';
    const words = tokens(text).map(({ start, end }) => sliceCodePoints(text, start, end));
    expect(words).toEqual(['Al', 'Yaḥyā’s', 'الـرِّياض']);
  });

  it('finds no word where there is none', () => {
    expect(tokens('')).toEqual([]);
    expect(tokens('"*():\\ 😀 ًٌ')).toEqual([]);
  });
});
