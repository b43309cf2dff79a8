import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/ingest/analyse.js';
import { fewNames } from './claims-in.js';

const figuresIn = (text: string) =>
  analyse({ text }, fewNames).numbers.map(
    ({ exact, value, unit, qualifier }) => `${exact} = ${qualifier} ${String(value)} ${unit}`,
  );

describe('figures', () => {
  it.each([
    ['زار المعرض مليونا زائر.', ['مليونا زائر = EXACT 2000000 PERSONS']],
    ['حضر ألفا مشارك.', ['ألفا مشارك = EXACT 2000 PERSONS']],
    ['حضر نحو ألفي ضيف.', ['نحو ألفي ضيف = APPROXIMATE 2000 PERSONS']],
    ['سُجّل أحد عشر ألف طالب.', ['أحد عشر ألف طالب = EXACT 11000 PERSONS']],
    ['بلغ العدد ١٢ مليونًا زائر.', ['١٢ مليونًا زائر = EXACT 12000000 PERSONS']],
    [
      'تتجاوز إيراداتها ٤٠ مليون دولار.',
      ['تتجاوز إيراداتها ٤٠ مليون دولار = EXCEEDS 40000000 DOLLAR'],
    ],
    ['حضر قرابة ١٬٥٠٠ زائر.', ['قرابة ١٬٥٠٠ زائر = APPROXIMATE 1500 PERSONS']],
    ['Just over twenty states signed.', ['Just over twenty states = EXCEEDS 20 STATES']],
    ['Some 900 visitors came.', ['Some 900 visitors = APPROXIMATE 900 PERSONS']],
  ])('are read with their bound: %s', (text, figures) => {
    expect(figuresIn(text)).toEqual(figures);
  });

  it.each([
    'لا يتجاوز عدد الحضور ٣٠ شخصًا.',
    'لم تتجاوز إيراداتها ٤٠ مليون دولار.',
    'حضر أقل من ٣٠ شخصًا.',
    'Fewer than 30 people came.',
    'Fewer than one in ten was admitted.',
    'It seats up to 30 people.',
  ])('that were not reached are left out: %s', (text) => {
    expect(figuresIn(text)).toEqual([]);
  });
});

const namesIn = (text: string, kind: string) =>
  analyse({ text }, fewNames)
    .mentions.filter((mention) => mention.kind === kind)
    .map(({ exact }) => exact);

describe('names', () => {
  it.each([
    ['Organization', 'The Potters’ Museum opened.', ['Potters’ Museum']],
    ['Organization', 'زار الوفد معهد بحوث الرمال.', ['معهد بحوث الرمال']],
    ['Organization', 'شكر مجلس إدارتها الحضور.', []],
    ['Organization', 'جلسوا في قاعة الاجتماعات.', []],
    ['Organization', 'Omar Miller, Minister of Energy of Jordan, spoke.', []],
    ['ForumSeries', 'The third Friends of Rain Forum opened.', ['Friends of Rain Forum']],
    [
      'ForumSeries',
      'عُقدت الدورة الثانية من منتدى الكثبان والري في لشبونة.',
      ['منتدى الكثبان والري'],
    ],
    ['Place', 'They met Ms Attar and Dr Miller at noon.', []],
    ['Place', 'The boats left Lake Tamsin.', ['Lake Tamsin']],
    ['Person', 'نريد اقتصادًا شاملًا ومستدامًا، شامل ومستدام.', []],
    ['Person', 'By Grace Whitfield\n\nOman won.', ['Grace Whitfield']],
  ])('%s: %s', (kind, text, names) => {
    expect(namesIn(text, kind)).toEqual(names);
  });

  it('end where a heading does', () => {
    const text = 'News from Lisbon\n\nLisbon is quiet.';
    expect(namesIn(text, 'Place')).toEqual(['Lisbon', 'Lisbon']);
  });
});

describe('short forms', () => {
  const known = {
    ...fewNames,
    names: [
      ...fewNames.names,
      { entity: 'organization:o', kind: 'Organization' as const, text: 'منظمة الشبكات' },
      { entity: 'organization:o', kind: 'Organization' as const, text: 'NWO' },
      { entity: 'organization:o', kind: 'Organization' as const, text: 'Networks Organization' },
    ],
  };
  const meant = (text: string, exact: string) =>
    analyse({ text }, known).mentions.findLast((mention) => mention.exact === exact)?.entity;

  it('mean what was last named in full by that noun, and not what an acronym stands for', () => {
    const text =
      'The Grain Organization met the NWO in Lisbon. The organization praised the NWO. Later the organization left.';
    expect(meant(text, 'organization')).toBe('NEW:organization:grain-organization');
    expect(
      meant('زارت منظمة الحبوب العادلة منظمة الشبكات، ثم شكرت المنظمة الحضور.', 'المنظمة'),
    ).toBe('organization:o');
    expect(
      meant('زارت منظمة الشبكات منظمة الحبوب العادلة، ثم شكرت المنظمة الحضور.', 'المنظمة'),
    ).toMatch(/^NEW:organization:/);
  });

  it('mean whose acronym was named where nothing has the noun in full', () => {
    expect(meant('The NWO met. The organization left.', 'organization')).toBe('organization:o');
  });
});
