import { describe, expect, it } from '@jest/globals';
import { stemsOf } from '../../../src/search/clitics.js';

function stems(word: string): string[] {
  return stemsOf(word).map(({ text }) => text);
}

describe('stemsOf', () => {
  it.each([
    ['و', 'وعمان', ['عمان']],
    ['ب', 'بعمان', ['عمان']],
    ['و with ب', 'وبعمان', ['بعمان', 'عمان']],
    ['ال', 'الكويت', ['كويت']],
    ['و with ال', 'والرياض', ['الرياض', 'رياض']],
    ['ب with ال', 'بالرياض', ['الرياض', 'رياض']],
    ['ل melted with ال', 'للاقتصاد', ['الاقتصاد', 'اقتصاد', 'لاقتصاد']],
    ['a whole chain', 'وبالرياض', ['بالرياض', 'الرياض', 'رياض']],
    ['a Latin article', 'albudaiwi', ['budaiwi']],
    ['another spelling of it', 'elbaradei', ['baradei']],
  ])('takes away %s', (_clitic, word, expected) => {
    expect(stems(word)).toEqual(expected);
  });

  it.each(['باكستان', 'بنغلاديش', 'لبنان', 'ليبيا', 'فلسطين', 'كندا', 'المانيا'])(
    'takes no letter of its own from %s',
    (word) => {
      expect(stems(word)).toEqual([]);
    },
  );

  it('takes a clitic before such a word, and no more', () => {
    expect(stems('وباكستان')).toEqual(['باكستان']);
    expect(stems('ولبنان')).toEqual(['لبنان']);
  });

  it('leaves at least three letters', () => {
    expect(stems('وال')).toEqual([]);
    expect(stems('الف')).toEqual([]);
    expect(stems('alba')).toEqual([]);
  });

  it('knows the article alone, which never costs a word its letters, from the rest', () => {
    expect(stemsOf('الكويت')).toEqual([{ text: 'كويت', articleOnly: true }]);
    expect(stemsOf('وعمان')).toEqual([{ text: 'عمان', articleOnly: false }]);
  });
});
