import { describe, expect, it } from '@jest/globals';
import { sortKey } from '../sort-key.js';

function sorted(names: readonly string[]): string[] {
  return [...names].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

describe('sortKey', () => {
  it('puts the Arabic letters in the order of the alphabet', () => {
    const alphabet = Array.from('ءابتثجحخدذرزسشصضطظعغفقكلمنهوي');
    expect(sorted([...alphabet].reverse())).toEqual(alphabet);
  });

  it('does not let hamza, madda or harakat move a name', () => {
    expect(sorted(['باكستان', 'الأردن', 'إيران', 'آسيا', 'أُسامة'])).toEqual([
      'أُسامة',
      'آسيا',
      'الأردن',
      'إيران',
      'باكستان',
    ]);
  });

  it('puts a letter of a neighbouring language behind the letter it follows', () => {
    expect(sorted(['تونس', 'پاريس', 'بيروت', 'گازا', 'لندن', 'كيف'])).toEqual([
      'بيروت',
      'پاريس',
      'تونس',
      'كيف',
      'گازا',
      'لندن',
    ]);
  });

  it('goes word by word, digits before Latin before Arabic', () => {
    expect(sorted(['عمان', 'Oman', 'oman air', 'Omani', '4th', 'عمانتل', 'عمان الغد'])).toEqual([
      '4th',
      'Oman',
      'oman air',
      'Omani',
      'عمان',
      'عمان الغد',
      'عمانتل',
    ]);
  });

  it('is the same for spellings of one name', () => {
    expect(sortKey('سلطنة عُمان')).toBe(sortKey('سلطنه  عمان'));
    expect(sortKey('ÉCOLE')).toBe(sortKey('ecole'));
  });
});
