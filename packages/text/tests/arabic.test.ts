import { describe, expect, it } from '@jest/globals';
import { joinLam, showsCase } from '../sentence/arabic.js';

describe('لـ before a name', () => {
  it.each([
    ['المنظمة', 'للمنظمة'],
    ['اللجنة الدائمة', 'للجنة الدائمة'],
    ['الله', 'لله'],
    ['لجنة المياه', 'للجنة المياه'],
    ['أمانة المجلس', 'لأمانة المجلس'],
    ['ولاية الواحات', 'لولاية الواحات'],
    ['بلدية المدينة', 'لبلدية المدينة'],
    ['ألمانيا', 'لألمانيا'],
    ['التزام الدول', 'لالتزام الدول'],
    ['التعاون', 'للتعاون'],
    ['Zenith', 'لـ Zenith'],
    ['16 دولة', 'لـ 16 دولة'],
    ['«العرض»', 'لـ«العرض»'],
  ])('%s → %s', (name, joined) => {
    expect(joinLam(name)).toBe(joined);
  });
});

describe('a name that shows its case', () => {
  it.each([
    ...['الممثلون الدائمون', 'ممثلون عن الدول', 'دبلوماسيون', 'منظمتان إقليميتان'],
    ...['ناتجًا محليًا', 'أبو ظبي', 'المصرفيون العرب'],
  ])('%s does', (name) => {
    expect(showsCase(name)).toBe(true);
  });

  it.each([
    ...['منظمة التعاون الرقمي', 'التعاون الدولي', 'باكستان', 'سلطنة عمان', 'لبنان', 'البحرين'],
    ...['قانون التجارة', 'نقابة المهندسين', 'الكاميرون', 'فلسطين', 'سفراء', 'شؤون الدول'],
    ...['Zenith', 'رابطة المصورون', 'بستان', 'ميدان'],
  ])('%s does not, as far as its first word tells', (name) => {
    expect(showsCase(name)).toBe(false);
  });

  it('of a person may end like a plural and is none', () => {
    expect(showsCase('سيمون ستيل')).toBe(true);
    expect(showsCase('سيمون ستيل', true)).toBe(false);
    expect(showsCase('أبو كريم', true)).toBe(true);
  });
});
