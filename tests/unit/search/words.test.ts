import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countedWords, wordsOf, wordTexts } from '../../../src/search/words.js';

describe('wordTexts', () => {
  it.each([
    ['at blanks and punctuation', 'Al-Budaiwi, Jasem', ['al', 'budaiwi', 'jasem']],
    ['at a hump', 'AlBudaiwi DiplomaticConnect', ['al', 'budaiwi', 'diplomatic', 'connect']],
    ['at a hump with a mark in it', 'Al\u200CBudaiwi', ['al', 'budaiwi']],
    ['not within capitals', 'DCO UNESCO', ['dco', 'unesco']],
    ['not before a last capital', 'PhD', ['phd']],
    ['not in Arabic', 'سفارة سلطنة عُمان', ['سفاره', 'سلطنه', 'عمان']],
  ])('parts a text %s', (_name, text, words) => {
    expect(wordTexts(text)).toEqual(words);
  });

  it('gives the texts of wordsOf', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('aBcÉ عـَم\u200F-’1ﷲß😀')) });
    fc.assert(
      fc.property(text, (raw) => {
        expect(wordTexts(raw)).toEqual(wordsOf(raw).words.map((word) => word.text));
      }),
    );
  });
});

describe('countedWords', () => {
  const counted = (...words: string[]) => countedWords(words, (word) => word);

  it('leaves out what tells no names apart', () => {
    expect(counted('embassy', 'of', 'the', 'sultanate', 'of', 'oman')).toEqual([
      'embassy',
      'sultanate',
      'oman',
    ]);
    expect(counted('ديمه', 'بنت', 'يحيي')).toEqual(['ديمه', 'يحيي']);
  });

  it('counts all where nothing would be left', () => {
    expect(counted('the', 'of')).toEqual(['the', 'of']);
  });
});
