import { describe, expect, it } from '@jest/globals';
import { arabicCounts } from '../words/arabic-counts.js';
import { arabicDrawing } from '../words/arabic-drawing.js';
import { arabicReview } from '../words/arabic-review.js';
import { arabicViews } from '../words/arabic-views.js';
import { besideIn, countIn, fill, isolate, type Plural } from '#text/saying/forms.js';
import { arabicUnits, englishUnits, formsOf, isUnit } from '#text/saying/units.js';

const inArabic = (noun: Plural, count: number): string =>
  countIn(new Intl.PluralRules('ar'), noun, count, String(count));
const inEnglish = (noun: Plural, count: number): string =>
  countIn(new Intl.PluralRules('en'), noun, count, String(count));

describe('Arabic sentences that count', () => {
  it.each([
    [0, 'لا كيانات'],
    [1, 'كيان واحد'],
    [2, 'كيانان'],
    [3, '3 كيانات'],
    [11, '11 كيانًا'],
    [100, '100 كيان'],
  ])('govern no count of %d entities', (number, counted) => {
    const count = inArabic(arabicCounts.entities, number);
    expect(fill(arabicDrawing.filteredOut, { count })).toBe(`المخفي بالترشيح: ${counted}.`);
    expect(fill(arabicViews.common.found, { count })).toBe(`المتصل بكليهما: ${counted}.`);
  });

  it.each([
    [1, 'مقترح واحد'],
    [2, 'مقترحان'],
    [3, '3 مقترحات'],
    [11, '11 مقترحًا'],
    [100, '100 مقترح'],
  ])('tell how many proposals are open again: %d', (number, counted) => {
    const count = inArabic(arabicReview.counts.proposals, number);
    expect(fill(arabicReview.said.undone, { count })).toBe(
      `أُلغي القرار الأخير، وعاد مفتوحًا: ${counted}.`,
    );
  });

  it('have the dual in the nominative', () => {
    const hops = inArabic(arabicCounts.hops, 2);
    const claims = inArabic(arabicCounts.claims, 2);
    const documents = inArabic(arabicCounts.documents, 2);
    const entities = inArabic(arabicCounts.entities, 2);
    const relations = inArabic(arabicCounts.relations, 2);
    expect(fill(arabicViews.paths.none, { hops })).toBe('لا صلة بينهما (أقصى الطول: خطوتان)');
    expect(fill(arabicViews.editions.supportValue, { claims, documents })).toBe(
      'إفادتان · وثيقتان',
    );
    expect(fill(arabicDrawing.label, { entities, relations })).toMatch(
      /^الرسم: كيانان وعلاقتان\. /,
    );
  });
});

describe('units', () => {
  it.each([
    [0, '0 دولة', '0 states'],
    [1, 'دولة واحدة', '1 state'],
    [2, 'دولتان', '2 states'],
    [3, '3 دول', '3 states'],
    [11, '11 دولةً', '11 states'],
    [100, '100 دولة', '100 states'],
  ])('take the form of their number: %d', (number, arabic, english) => {
    expect(inArabic(formsOf(arabicUnits.STATES, false), number)).toBe(arabic);
    expect(inEnglish(formsOf(englishUnits.STATES, false), number)).toBe(english);
  });

  it('are oblique after what governs them', () => {
    expect(inArabic(formsOf(arabicUnits.PERSONS, true), 2)).toBe('شخصين');
    expect(inArabic(formsOf(arabicUnits.PERSONS, true), 3)).toBe('3 أشخاص');
  });

  it('have the sign of the percent at the number', () => {
    expect(inArabic(formsOf(arabicUnits.PERCENT, false), 70)).toBe('70%');
    expect(inEnglish(formsOf(englishUnits.PERCENT, false), 70)).toBe('70%');
  });

  it('are told from codes that are not known', () => {
    expect(isUnit('DOLLAR')).toBe(true);
    expect(isUnit('HECTARES')).toBe(false);
    expect(isUnit('toString')).toBe(false);
  });
});

describe('a text within a sentence', () => {
  it('stands by itself where it may run the other way', () => {
    expect(besideIn('ar', 'KUNA (Kuwait)')).toBe(isolate('KUNA (Kuwait)'));
    expect(besideIn('ar', 'من 2024-05-30')).toBe(isolate('من 2024-05-30'));
    expect(besideIn('ar', '17 ديسمبر 2024')).toBe('17 ديسمبر 2024');
    expect(besideIn('en', 'معالي')).toBe(isolate('معالي'));
    expect(besideIn('en', '2024-05-30')).toBe('2024-05-30');
  });
});
