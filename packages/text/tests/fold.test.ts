import { describe, expect, it } from '@jest/globals';
import { fold, foldWithMap, rawSpan } from '../fold.js';
import { sliceCodePoints } from '../code-points.js';

/** The raw words behind the first place where the fold of `text` has `part`. */
function rawOf(text: string, part: string): string {
  const folded = foldWithMap(text);
  const start = Array.from(folded.text.slice(0, folded.text.indexOf(part))).length;
  const span = rawSpan(folded.map, start, start + Array.from(part).length);
  return sliceCodePoints(text, span.start, span.end);
}

/** Every code point of Unicode's first plane, halves of pairs too. */
const firstPlane = Array.from({ length: 0x10000 }, (_, codePoint) =>
  String.fromCodePoint(codePoint),
);

describe('fold: Arabic', () => {
  it.each([
    ['every alef is an alef', 'أإآٱا', 'ااااا'],
    ['a hamza leaves its seat behind', 'رئيس مسؤول', 'رييس مسوول'],
    ['a hamza without a seat is a letter', 'وزراء', 'وزراء'],
    ['a decomposed hamza neither doubles nor loses its seat', 'أئؤ'.normalize('NFD'), 'ايو'],
    ['ta marbuta is heh', 'سلطنة', 'سلطنه'],
    ['alef maqsura is yeh', 'يحيى', 'يحيي'],
    ['tatweel is nothing', 'الـــ 35', 'ال 35'],
    ['harakat are nothing', 'عُمَانُ مُحَلِّيًّا', 'عمان محليا'],
    ['Quranic marks are nothing', 'هٰذَا ۖ', 'هذا'],
    ['presentation forms are their letters', 'ﻋﻤﺎﻥ', 'عمان'],
    ['lam-alef ligatures are two letters', 'ﻻ ﻷ ﻹ ﻵ ﻼ', 'لا لا لا لا لا'],
    ['a word ligature is its word', 'ﷲ', 'الله'],
    ['harakat in presentation form are nothing', 'مﹰاﱠب', 'ماب'],
    ['Persian yeh, keheh and Urdu heh are spellings', 'یک ھہ', 'يك هه'],
    ['letters of neighbouring languages stay apart', 'پچژگڤ', 'پچژگڤ'],
    ['Arabic-Indic and Persian digits are ASCII', '٢٠٢٥ ۲۰۲۵', '2025 2025'],
  ])('%s', (_rule, text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('fold: Latin', () => {
  it.each([
    ['case is one', 'DCO', 'dco'],
    ['diacritics are nothing', 'Müller Ångström ḥ', 'muller angstrom h'],
    [
      'letters that do not decompose are spelt out',
      'Straße Øresund Łódź Æ Þ',
      'strasse oresund lodz ae th',
    ],
    ['the dotted and the dotless i are one, whatever the locale', 'Iİıi', 'iiii'],
    ['apostrophes and transliterated hamza join', "Int’l Sanaʿa women's", 'intl sanaa womens'],
    ['full-width letters and ligatures are their letters', 'ＤＣＯ ﬁ', 'dco fi'],
  ])('%s', (_rule, text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('fold: between words', () => {
  it('makes punctuation, symbols and emoji one space, and none at the ends', () => {
    expect(fold(' «الدورة» – (4th), 3.5%! 😀 ')).toBe('الدوره 4th 3 5');
  });

  it('passes over bidi controls and zero-width marks', () => {
    expect(fold('\u202Eعم\u200Cان\u202C\uFEFF D\u200BC\u2060O')).toBe('عمان dco');
  });

  it('leaves nothing of a text without letters and digits', () => {
    expect(fold('ًٌٍ — 😀 ‏')).toBe('');
  });

  it('folds composed and decomposed spellings alike', () => {
    const unlike = firstPlane.filter(
      (character) => fold(character.normalize('NFD')) !== fold(character),
    );
    expect(unlike).toEqual([]);
  });

  it('folds what it folded to itself', () => {
    const changed = firstPlane
      .map((character) => fold(`a${character}a`))
      .filter((folded) => fold(folded) !== folded);
    expect(changed).toEqual([]);
  });
});

describe('foldWithMap', () => {
  it('leads from a folded word back to the raw word with its strokes', () => {
    expect(rawOf('في سَلْطَنَةِ عُمَانَ، أمس', 'سلطنه عمان')).toBe('سَلْطَنَةِ عُمَانَ');
  });

  it('counts raw offsets in code points', () => {
    expect(rawOf('😀😀 عمان', 'عمان')).toBe('عمان');
  });

  it('gives all letters of a ligature its one span', () => {
    expect(foldWithMap('ﻻ').map).toMatchObject({ starts: [0, 0], ends: [1, 1] });
  });

  it('does not count a closing quotation mark or a control to the word', () => {
    expect(rawOf('‘DCO’ x', 'dco')).toBe('DCO');
    expect(rawOf('\u202BDCO\u202C x', 'dco')).toBe('DCO');
  });

  it('spans all separators with the one space that they became', () => {
    expect(rawOf('A - B', ' ')).toBe(' - ');
  });

  it('refuses a span that the fold does not have', () => {
    const { map } = foldWithMap('abc');
    expect(() => rawSpan(map, 2, 4)).toThrow(RangeError);
    expect(() => rawSpan(map, 1, 1)).toThrow(RangeError);
  });
});
