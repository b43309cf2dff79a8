import { describe, expect, it } from '@jest/globals';
import { inferForms } from '../sentence/infer/infer-forms.js';
import { officeOf, roleInBoth } from '../sentence/offices.js';

const running = (kind: string, name: string) => inferForms(kind, name, 'en')?.running ?? name;

describe('the forms that the words of a name show', () => {
  it.each([
    [
      'organization',
      'International Telecommunication Union',
      'the International Telecommunication Union',
    ],
    ['organization', 'Embassy of Greece', 'the Embassy of Greece'],
    ['organization', 'General Authority for Data', 'the General Authority for Data'],
    ['organization', 'University of Kano', 'the University of Kano'],
    ['organization', 'Cairo University', 'Cairo University'],
    ['organization', 'Startups United', 'Startups United'],
    ['organization', 'Women in Cables Network', 'the Women in Cables Network'],
    ['organization', 'The Palm Institute', 'the Palm Institute'],
    ['country', 'United States of America', 'the United States of America'],
    ['country', 'Comoros', 'the Comoros'],
    ['country', 'France', 'France'],
    ['edition', '5th edition of Diplomatic Connect', 'the fifth edition of Diplomatic Connect'],
    ['edition', 'second edition of Pearl Summit', 'the second edition of the Pearl Summit'],
    ['edition', 'Third Data Summit', 'the Third Data Summit'],
    ['edition', 'Seventh Pearl Connect', 'the Seventh Pearl Connect'],
    ['series', 'Seventh Pearl Connect', 'Seventh Pearl Connect'],
    ['sess', 'Who Owns the Band?', 'the session “Who Owns the Band?”'],
    ['sess', 'Round table', 'the round table'],
    ['person', 'Rosa Union', 'Rosa Union'],
  ])('are an English article or none: %s %s', (kind, name, said) => {
    expect(running(kind, name)).toBe(said);
  });

  it.each([
    ['organization', 'وزارتا الخارجية والاقتصاد', { oblique: 'وزارتي الخارجية والاقتصاد' }],
    ['organization', 'مجلسا الشورى والدولة', { oblique: 'مجلسي الشورى والدولة' }],
    ['organization', 'الهيئة العامة للبيانات', { gender: 'FEMININE' }],
    ['organization', 'الاتحاد الدولي للاتصالات', { gender: 'MASCULINE' }],
    ['cat', 'صحفيون عراقيون', { oblique: 'صحفيين عراقيين', gender: 'MASCULINE' }],
    ['person', 'ليلى بنت سالم', { gender: 'FEMININE' }],
    ['person', 'أبو كريم', { oblique: 'أبي كريم' }],
    ['sess', 'مائدة مستديرة', { gender: 'FEMININE', running: 'المائدة المستديرة' }],
    ['sess', 'ورشة عمل', { gender: 'FEMININE', running: 'ورشة العمل' }],
    ['sess', 'جلسة إحاطة', { gender: 'FEMININE' }],
    ['sess', 'كلمة سلمى', { gender: 'FEMININE' }],
    [
      'edition',
      'الدورة الحادية والعشرون لمؤتمر الأطراف',
      {
        oblique: 'الدورة الحادية والعشرين لمؤتمر الأطراف',
        gender: 'FEMININE',
        again: 'الدورة الحادية والعشرون',
      },
    ],
  ])('are an Arabic gender and oblique: %s %s', (kind, name, forms) => {
    expect(inferForms(kind, name, 'ar')).toEqual({ name, ...forms });
  });

  it('are none where the words leave doubt, as the gender of a first name', () => {
    expect(inferForms('person', 'نور صباح', 'ar')).toBeUndefined();
    expect(inferForms('person', 'سيمون ستيل', 'ar')).toBeUndefined();
    expect(inferForms('person', 'سلمى بن علي', 'ar')).toBeUndefined();
    expect(inferForms('organization', 'Amber Compact', 'ar')).toBeUndefined();
  });

  it('are a plural of topics that are several', () => {
    const isPlural = (name: string) => inferForms('topic', name, 'en')?.plural === true;
    expect(['human rights', 'growth and diversification'].filter(isPlural)).toHaveLength(2);
    expect(
      ['politics', 'exchange of practices', 'access', 'artificial intelligence'].filter(isPlural),
    ).toEqual([]);
  });
});

describe('a common office', () => {
  it.each([
    ['الأمينة العامة', 'Secretary-General'],
    ['director general', 'Director-General'],
    ['وزير العمل', 'Minister of Labour'],
    ['foreign affairs minister', 'Minister of Foreign Affairs'],
  ])('is known by its words in either language: %s', (words, en) => {
    expect(officeOf(words)?.en).toBe(en);
  });

  it('is no other office whose words say more', () => {
    expect(officeOf('مدير إدارة الشراكات')).toBeUndefined();
    expect(roleInBoth({ key: 'head', ar: 'مدير إدارة الشراكات' })).toEqual({
      ar: 'مدير إدارة الشراكات',
      en: null,
    });
  });
});
