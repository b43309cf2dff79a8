import { describe, expect, it } from '@jest/globals';
import { shorten, textWidth } from '../../../src/cli/output/text-width.js';

describe('the width of a text on a terminal', () => {
  it.each([
    ['', 0],
    ['DCO', 3],
    ['منظمة التعاون الرقمي', 20],
    ['مُحَمَّد', 4],
    ['لا', 2],
    ['e\u0301', 1],
    ['数字合作', 8],
    ['ｆｕｌｌ', 8],
    ['👩‍👩‍👧', 2],
    ['🇸🇦', 2],
    ['\u200Fعُمان\u200E', 4],
  ])('of %j is %d', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});

describe('shortening', () => {
  it('keeps what fits', () => {
    expect(shorten('سلطنة عمان', 10)).toBe('سلطنة عمان');
  });

  it('ends in … and is no wider than asked', () => {
    expect(shorten('سلطنة عمان', 6)).toBe('سلطنة…');
    expect(shorten('数字合作组织', 6)).toBe('数字…');
  });

  it('cuts no letter from its marks', () => {
    expect(shorten('مُحَمَّد', 3)).toBe('مُحَ…');
  });
});
