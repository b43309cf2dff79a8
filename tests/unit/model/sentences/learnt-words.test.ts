import { describe, expect, it } from '@jest/globals';
import { relationSentences } from '../../../../src/model/relations/sentences.js';
import type { EntityPhrasing } from '#text/sentence/phrasing.js';
import type { ToldRelation } from '#text/sentence/scene.js';
import { tell } from '#text/sentence/tell.js';
import { today } from '../../../fixtures/sentences/made-up.js';

const end = (id: string, labelAr: string, labelEn: string | null, phrasing?: EntityPhrasing) => ({
  id,
  labelAr,
  labelEn,
  phrasing: phrasing ? JSON.stringify(phrasing) : null,
});

type End = ReturnType<typeof end>;

const say = (
  type: string,
  source: End,
  target: End,
  from: 'source' | 'target' = 'source',
  tongue: 'ar' | 'en' = 'ar',
  own: Partial<ToldRelation> = {},
) => {
  const relation = {
    roleKey: null,
    roleAr: null,
    roleEn: null,
    validFrom: null,
    validTo: null,
    confidence: 1,
    contested: false,
    phrasing: null,
    ...own,
  };
  return tell(relationSentences(type), { source, target }, relation, { tongue, from, today });
};

describe('a seat whose name ends with its place', () => {
  const embassy = end(
    'organization:e',
    'سفارة الواحات في المرفأ',
    'Embassy of the Oases in Harbour',
  );
  const harbour = end('place:h', 'المرفأ', 'Harbour');

  it('is told with the place once', () => {
    expect(say('LOCATED_IN', embassy, harbour)).toBe('يقع مقر سفارة الواحات في المرفأ.');
    expect(say('LOCATED_IN', embassy, harbour, 'target')).toBe('في المرفأ مقر سفارة الواحات.');
    expect(say('LOCATED_IN', embassy, harbour, 'source', 'en')).not.toMatch(
      /in Harbour.*in Harbour/,
    );
  });

  it('keeps its name where another place is told', () => {
    expect(say('LOCATED_IN', embassy, end('place:o', 'الكثيب', 'Dune'))).toContain(
      'سفارة الواحات في المرفأ',
    );
  });
});

describe('an office', () => {
  const salma = end('person:s', 'سلمى', 'Salma');
  const held = (ar: string, en: string, at: End) => {
    const own = { roleAr: ar, roleEn: en, validFrom: '2020' };
    return (['ar', 'en'] as const).map((tongue) =>
      say('HOLDS_POSITION', salma, at, 'source', tongue, own),
    );
  };

  it('is told without the ministry or mission that its words name', () => {
    const ministry = end('organization:m', 'وزارة المياه', 'Ministry of Water');
    expect(held('وزيرة المياه', 'Minister of Water', ministry)).toEqual([
      'منصب وزيرة المياه: سلمى (منذ عام 2020).',
      'Salma has held the position of Minister of Water since 2020.',
    ]);
    expect(held('مستشارة', 'Adviser', ministry)).toEqual([
      'منصب مستشارة في وزارة المياه: سلمى (منذ عام 2020).',
      'Salma has held the position of Adviser at the Ministry of Water since 2020.',
    ]);
  });

  it('is of the body that it leads', () => {
    const league = end('organization:l', 'رابطة المرجان', 'Coral League');
    expect(held('رئيس مجلس إدارة', 'Executive Secretary', league)).toEqual([
      'منصب رئيس مجلس إدارة رابطة المرجان: سلمى (منذ عام 2020).',
      'Salma has held the position of Executive Secretary of the Coral League since 2020.',
    ]);
  });
});

describe('reported words', () => {
  const salma = end('person:s', 'سلمى', 'Salma');
  const reported = (text: string) =>
    say('SAID', salma, end('quote:q', text, null, { is: ['REPORTED'], words: { ar: { text } } }));

  it.each([
    ['التمويل بلغ مليونًا، وأن نصفه للتدريب', 'أن التمويل بلغ مليونًا، وأن نصفه للتدريب'],
    ['بأن الجزر تحتاج إلى كابلات', 'أن الجزر تحتاج إلى كابلات'],
    ['أن الجزر كثيرة، وأنها بعيدة', 'أن الجزر كثيرة، وأنها بعيدة'],
    ['الجزر تحتاج إلى كابلات', 'الجزر تحتاج إلى كابلات'],
  ])('begin with the أن that goes on in them: %s', (text, told) => {
    expect(reported(text)).toBe(`مما نُقل بالمعنى عن سلمى: ${told}.`);
  });
});

describe('a figure whose words begin with a verb', () => {
  const bank = end('organization:b', 'بنك المرفأ', 'Harbour Bank');
  const figure = (label: string, is: string, number: number, unit: string) =>
    say('MEASURES', end('stat:f', label, null, { is: [is], figure: { number, unit } }), bank);

  it('is told by its value where the verb has lost its subject', () => {
    expect(figure('تجاوزت 740 مليون دولار', 'EXCEEDS', 740_000_000, 'DOLLAR')).toBe(
      'من أرقام بنك المرفأ: ما لا يقل عن 740,000,000 دولار.',
    );
    expect(figure('ناهزت 12 مليون دولار', 'APPROXIMATE', 12_000_000, 'DOLLAR')).toContain(
      ': نحو 12',
    );
  });

  it('is told by its words where they have the subject too', () => {
    const words = 'تجاوزت إيراداتها 300 مليون ريال';
    expect(figure(words, 'EXCEEDS', 300_000_000, 'RIYAL')).toContain(`: ${words}.`);
  });
});

it('writes a name without the strokes that stretch it', () => {
  const forum = end('series:f', 'منتـــدى الكثبان', null);
  expect(
    say('EDITION_OF', end('edition:f-1', 'الدورة الأولى من منتـــدى الكثبان', null), forum),
  ).not.toContain('ـ');
});
