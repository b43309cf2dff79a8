import { describe, expect, it } from '@jest/globals';
import { acronymsOf, isAcronym } from '../../../src/search/acronyms.js';

function texts(name: string): string[] {
  return acronymsOf(name).map(({ text }) => text);
}

describe('acronymsOf', () => {
  it.each([
    ['capitals', 'Gulf Cooperation Council', ['gcc']],
    [
      'capitals among small words',
      'Cooperation Council for the Arab States of the Gulf',
      ['ccasg'],
    ],
    ['one given in brackets', 'Internet Governance Forum (IGF)', ['igf']],
    [
      'one given that the capitals do not make',
      'Gulf Cooperation Council (CCASG)',
      ['ccasg', 'gcc'],
    ],
    ['none in two capitals', 'Saudi Arabia', []],
    ['none in a word of capitals', 'DCO member states', []],
    ['none in a sentence', 'The World And All Its Many Great And Small Forums Are One', []],
    ['none in Arabic', 'مجلس التعاون الخليجي', []],
  ])('finds %s', (_name, name, expected) => {
    expect(texts(name)).toEqual(expected);
  });

  it('shows the letters that it is made of, in code points', () => {
    expect(acronymsOf('😀 Gulf Cooperation Council')[0]?.spans).toEqual([
      { start: 2, end: 3 },
      { start: 7, end: 8 },
      { start: 19, end: 20 },
    ]);
    expect(acronymsOf('Internet Governance Forum (IGF)')[0]?.spans).toEqual([
      { start: 27, end: 30 },
    ]);
  });
});

describe('isAcronym', () => {
  it.each(['DCO', 'GCC', 'G20'])('is true of %s', (name) => {
    expect(isAcronym(name)).toBe(true);
  });

  it.each(['Oman', 'D', 'DCO states', 'عمان', '2025'])('is false of %s', (name) => {
    expect(isAcronym(name)).toBe(false);
  });
});
