import { describe, expect, it } from '@jest/globals';
import { fold } from '../fold.js';
import { soundDistance } from '../sound/sound-distance.js';
import { soundOf } from '../sound/sound-of.js';

/** How far two spellings are apart in sound; undefined where they are two words. */
function apart(a: string, b: string): number | undefined {
  const [one, other] = [soundOf(fold(a)), soundOf(fold(b))];
  if (!one || !other) return undefined;
  return one.key === other.key ? soundDistance(one, other) : undefined;
}

describe('the same word in two scripts', () => {
  it.each([
    ['Rauchbauer', 'راوخباور'],
    ['Martin', 'مارتن'],
    ['Jassim', 'جاسم'],
    ['Jasem', 'جاسم'],
    ['Budaiwi', 'بديوي'],
    ['Yahya', 'يحيى'],
    ['Deemah', 'ديمة'],
    ['Muhammad', 'محمد'],
    ['Mohamed', 'محمد'],
    ['Osman', 'عثمان'],
    ['Faisal', 'فيصل'],
    ['Yousef', 'يوسف'],
    ['Wael', 'وائل'],
    ['Qatar', 'قطر'],
    ['Nigeria', 'نيجيريا'],
    ['Djibouti', 'جيبوتي'],
    ['Bangladesh', 'بنغلاديش'],
    ['multaqa', 'ملتقى'],
  ])('%s and %s sound the same', (latin, arabic) => {
    expect(apart(latin, arabic)).toBe(0);
    expect(apart(arabic, latin)).toBe(0);
  });

  it.each([
    ['Iman', 'عمون'],
    ['Cyprus', 'غامبيا'],
    ['Jordan', 'أردن'],
  ])('%s and %s do not', (latin, arabic) => {
    expect(apart(latin, arabic)).toBeUndefined();
  });
});

describe('the same word in one script', () => {
  it.each([
    ['Jassim', 'Jasem', 0],
    ['Mohammad', 'Mohamed', 0],
    ['Dima', 'Deemah', 0],
    ['Koweit', 'Kuwait', 0],
    ['Bahrein', 'Bahrain', 0],
    ['ديما', 'ديمة', 0],
    ['Riyad', 'Riyadh', 0.5],
    ['Rauchbaur', 'Rauchbauer', 0.5],
  ])('%s and %s are %d apart', (a, b, distance) => {
    expect(apart(a, b)).toBe(distance);
    expect(apart(b, a)).toBe(distance);
  });

  it.each([
    ['Amman', 'Oman'],
    ['Iman', 'Oman'],
    ['Guinea', 'Ghana'],
    ['Gordon', 'Jordan'],
    ['Hamad', 'Hamid'],
    ['Morton', 'Martin'],
    ['قطار', 'قطر'],
    ['أمان', 'عمان'],
    ['أمين', 'عمان'],
  ])('%s and %s are two words', (a, b) => {
    expect(apart(a, b)).toBeUndefined();
  });
});

describe('soundOf', () => {
  it.each([
    ['digits', '2025'],
    ['two letters', 'dc'],
    ['one consonant', 'aida'],
    ['other scripts', 'кипр'],
    ['letters and digits', 'b2b'],
  ])('says nothing of %s', (_name, word) => {
    expect(soundOf(word)).toBeUndefined();
  });
});
