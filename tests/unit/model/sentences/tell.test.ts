import { describe, expect, it } from '@jest/globals';
import type { EntityPhrasing, RelationPhrasing } from '#text/sentence/phrasing.js';
import { relationSentences } from '../../../../src/model/relations/sentences.js';
import { tell } from '#text/sentence/tell.js';
import { today } from '../../../fixtures/sentences/made-up.js';

const end = (id: string, labelAr: string | null, labelEn: string | null, of?: EntityPhrasing) => ({
  id,
  labelAr,
  labelEn,
  phrasing: of ? JSON.stringify(of) : null,
});

const state = end('country:x', 'بلاد الواحات', 'Oases', {
  ar: { name: 'بلاد الواحات', gender: 'FEMININE' },
  en: { name: 'Oases', running: 'the Oases', plural: true },
});
const league = end('organization:l', 'رابطة المرجان', 'Coral League', {
  ar: { name: 'رابطة المرجان', gender: 'FEMININE', again: 'الرابطة' },
  en: { name: 'Coral League', running: 'the Coral League', again: 'the league' },
});
const salma = end('person:s', 'سلمى الحداد', 'Salma Haddad', {
  ar: { name: 'سلمى الحداد', gender: 'FEMININE' },
});

interface Given {
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly confidence?: number;
  readonly contested?: boolean;
  readonly role?: string;
  readonly phrasing?: RelationPhrasing;
}

type End = typeof state;

function say(type: string, source: End, target: End, given: Given, from: 'source' | 'target') {
  const { validFrom = null, validTo = null, confidence = 1, contested = false } = given;
  const relation = {
    roleKey: given.role ?? null,
    roleAr: 'مرشد',
    roleEn: 'guide',
    validFrom,
    validTo,
    confidence,
    contested,
    phrasing: given.phrasing ? JSON.stringify(given.phrasing) : null,
  };
  return (['ar', 'en'] as const).map((tongue) =>
    tell(relationSentences(type), { source, target }, relation, { tongue, from, today }),
  );
}

const member = (given: Given, from: 'source' | 'target' = 'source') =>
  say('MEMBER_OF', state, league, given, from);

describe('the date of a relation', () => {
  it.each([
    ['a year', { validFrom: '2020' }, 'منذ عام 2020', 'since 2020'],
    ['a month', { validFrom: '2020-11' }, 'منذ نوفمبر 2020', 'since November 2020'],
    ['a day', { validFrom: '2020-11-06' }, 'منذ 6 نوفمبر 2020', 'since 6 November 2020'],
    [
      'a day, with an end that is ahead',
      { validFrom: '2020-11-06', validTo: '2031' },
      'منذ 6 نوفمبر 2020 (حتى عام 2031)',
      'since 6 November 2020 (until 2031)',
    ],
  ])('is as precise as it is known: %s', (_, given, ar, en) => {
    expect(member(given)).toEqual([
      `بلاد الواحات عضو في رابطة المرجان ${ar}.`,
      `The Oases have been a member of the Coral League ${en}.`,
    ]);
  });

  it.each([
    [{ validTo: '2022' }, 'حتى عام 2022', 'until 2022'],
    [
      { validFrom: '2019-03', validTo: '2022-01-05' },
      'من مارس 2019 إلى 5 يناير 2022',
      'from March 2019 to 5 January 2022',
    ],
  ])('makes it past once it is over: %j', (given, ar, en) => {
    expect(member(given)).toEqual([
      `كانت بلاد الواحات عضوًا في رابطة المرجان ${ar}.`,
      `The Oases were a member of the Coral League ${en}.`,
    ]);
    expect(member(given, 'target')).toEqual([
      `من الدول التي كانت أعضاء في رابطة المرجان: بلاد الواحات (${ar}).`,
      `The former members of the Coral League include the Oases (${en}).`,
    ]);
  });

  it('lasts to the end of the year that is named, and begins no earlier than it does', () => {
    expect(member({ validTo: '2026' })[1]).toBe('The Oases are a member of the Coral League.');
    expect(member({ validFrom: '2027' })).toEqual([
      'ستصبح بلاد الواحات عضوًا في رابطة المرجان ابتداءً من عام 2027.',
      'The Oases are to be a member of the Coral League from 2027.',
    ]);
  });

  it('carries what happened on it and what other sources say, as one list in parentheses', () => {
    const phrasing = {
      dateNote: { ar: 'تاريخ التوقيع', en: 'when it signed' },
      otherFrom: ['2020-11'],
      disputesDates: true,
    };
    const given = { validFrom: '2021', contested: true, phrasing };
    expect(member(given)[0]).toBe(
      'بلاد الواحات عضو في رابطة المرجان منذ عام 2021 (تاريخ التوقيع، وفي مصدر آخر: منذ نوفمبر 2020).',
    );
    expect(member(given, 'target')[1]).toBe(
      'The members of the Coral League include the Oases (since 2021, when it signed, or since November 2020, according to another source).',
    );
  });
});

describe('how sure a relation is', () => {
  it.each<[string, Given, string, string]>([
    ['unconfirmed', { confidence: 0.4 }, 'وهو أمر غير مؤكد', 'though this is unconfirmed'],
    ['disputed', { contested: true }, 'وهو ما تختلف فيه المصادر', 'though sources disagree'],
    [
      'implied',
      { phrasing: { method: 'INFERRED' } },
      'على ما يُفهم من المصدر',
      'as the source implies',
    ],
    [
      'attributed',
      { phrasing: { method: 'ATTRIBUTED' } },
      'بحسب المصدر',
      'according to the source',
    ],
    [
      'attributed to somebody',
      { phrasing: { attributedTo: { ar: 'سلمى الحداد', en: 'Salma Haddad' } } },
      'بحسب سلمى الحداد',
      'according to Salma Haddad',
    ],
  ])('is told before the full stop: %s', (_, given, ar, en) => {
    expect(member(given)).toEqual([
      `بلاد الواحات عضو في رابطة المرجان، ${ar}.`,
      `The Oases are a member of the Coral League, ${en}.`,
    ]);
  });

  it('is told once, by the gravest', () => {
    const phrasing = { method: 'INFERRED' } as const;
    expect(member({ confidence: 0.3, contested: true, phrasing })[1]).toMatch(
      /^[^,]*, though this is unconfirmed\.$/,
    );
    expect(member({ contested: true, phrasing })[1]).toMatch(/^[^,]*, though sources disagree\.$/);
  });

  it('is not told of who hosted where sources disagree on who did so besides', () => {
    const edition = end('edition:e', 'الدورة الخامسة', 'Fifth edition');
    expect(say('HOSTED', league, edition, { contested: true }, 'source')).toEqual([
      'استضافت رابطة المرجان الدورة الخامسة.',
      'The Coral League hosted the fifth edition.',
    ]);
  });
});

const spoken = (words: EntityPhrasing['words'], tongue: 'ar' | 'en') =>
  end('quote:q', 'حديث سلمى الحداد', 'the statement by Salma Haddad', {
    words: words ?? {},
    spoken: tongue,
    is: ['DIRECT'],
  });

describe('the words of somebody', () => {
  const both = {
    ar: { text: 'الماء حياة', isOurs: true },
    en: { text: 'Water is life' },
  };

  it('are marked as ours in the language into which we translated them', () => {
    expect(say('SAID', salma, spoken(both, 'en'), {}, 'source')).toEqual([
      'قالت سلمى الحداد: «الماء حياة» [ترجمتنا].',
      'Salma Haddad said: “Water is life.”',
    ]);
    expect(say('SAID', salma, spoken(both, 'en'), {}, 'target')).toEqual([
      '«الماء حياة» [ترجمتنا] – سلمى الحداد',
      '“Water is life.” – Salma Haddad',
    ]);
  });

  it('stand as they were said where nobody translated them', () => {
    expect(
      say('SAID', salma, spoken({ en: { text: 'Water is life!' } }, 'en'), {}, 'source'),
    ).toEqual([
      'قالت سلمى الحداد: «\u2068Water is life!\u2069»',
      'Salma Haddad said: “Water is life!”',
    ]);
  });

  it('keep their own stop, and quote within quotation marks by others', () => {
    const words = { ar: { text: 'قال: «نعم».' }, en: { text: 'He said “yes”', isOurs: true } };
    expect(say('SAID', salma, spoken(words, 'ar'), {}, 'source')).toEqual([
      'قالت سلمى الحداد: «قال: “نعم”.»',
      'Salma Haddad said: “He said ‘yes’.” [our translation]',
    ]);
  });

  it('stand after a colon where a quote has neither them nor a declared name', () => {
    const topic = end('topic:t', 'المياه', 'water');
    const quote = end('quote:q', 'الماء حياة', 'Water is life');
    expect(say('ABOUT', quote, topic, {}, 'source')).toEqual([
      'المياه مما يتناوله هذا القول: الماء حياة.',
      'This statement is about water: Water is life.',
    ]);
  });
});

describe('a name', () => {
  it('is not said twice: the second time it is the short form', () => {
    const congress = end('edition:e', 'مؤتمر رابطة المرجان', 'Coral League Congress', {
      ar: { name: 'مؤتمر رابطة المرجان', gender: 'MASCULINE', again: 'المؤتمر' },
      en: { name: 'x', running: 'the congress of the Coral League', again: 'the congress' },
    });
    expect(say('ORGANISED', league, congress, {}, 'source')).toEqual([
      'نظمت رابطة المرجان المؤتمر.',
      'The Coral League organised the congress.',
    ]);
    expect(say('ORGANISED', league, congress, {}, 'target')).toEqual([
      'مؤتمر رابطة المرجان من تنظيم الرابطة.',
      'The congress of the Coral League was organised by the league.',
    ]);
  });

  it('is in its case also where it is short, or an ordinal above twenty', () => {
    const name = 'الدورة الحادية والعشرون من مؤتمر رابطة المرجان';
    const twentyFirst = (ar: object) =>
      end('edition:e', name, '21st congress', {
        ar: { name, gender: 'FEMININE', ...ar },
        en: { name: '21st congress', running: 'the 21st congress' },
      });
    const inArabic = (edition: End) => say('ORGANISED', league, edition, {}, 'source')[0];
    expect(inArabic(twentyFirst({ again: 'الدورة الحادية والعشرون' }))).toBe(
      'نظمت رابطة المرجان الدورة الحادية والعشرين.',
    );
    const again = { again: 'المجتمعون', againOblique: 'المجتمعين' };
    expect(inArabic(twentyFirst(again))).toBe('نظمت رابطة المرجان المجتمعين.');
    const bank = end('organization:b', 'شركة السدرة', null);
    expect(say('ORGANISED', bank, twentyFirst({}), {}, 'source')[0]).toBe(
      'نظمت شركة السدرة الدورة الحادية والعشرين من مؤتمر رابطة المرجان.',
    );
  });

  it('takes the id where there is no label', () => {
    expect(say('MEMBER_OF', end('country:x', null, null), league, {}, 'source')[1]).toBe(
      'country:x is a member of the Coral League.',
    );
  });

  it('of kinds that the relation does not join stands beside the other', () => {
    expect(say('HOSTED', state, league, {}, 'source')).toEqual([
      'بلاد الواحات – رابطة المرجان (استضافة)',
      'Oases – Coral League (hosted)',
    ]);
  });
});

describe('a venue', () => {
  const congress = end('edition:e', 'الدورة الأولى', 'First edition');
  it('is the premises of an organisation, or a place itself', () => {
    const hall = end('place:h', 'قاعة النخيل', 'Palm Hall');
    expect(say('HELD_AT', congress, hall, {}, 'source')).toEqual([
      'عُقدت الدورة الأولى في قاعة النخيل.',
      'The first edition was held at the Palm Hall.',
    ]);
    expect(say('HELD_AT', congress, hall, {}, 'target')).toEqual([
      'استضافت قاعة النخيل الدورة الأولى.',
      'The Palm Hall was the venue for the first edition.',
    ]);
    expect(say('HELD_AT', congress, league, {}, 'source')[0]).toBe(
      'عُقدت الدورة الأولى في مقر رابطة المرجان.',
    );
  });
});

describe('a role that is declared', () => {
  const session = end('sess:s', 'الندوة الأولى', 'First seminar', {
    en: { name: 'First seminar', running: 'the first seminar' },
  });
  const phrasing = { role: { masculine: 'مرشد', feminine: 'مرشدة', one: 'a guide' } };

  it('is said in the gender of the person', () => {
    expect(say('SPOKE_AT', salma, session, { role: 'guide', phrasing }, 'source')).toEqual([
      'تحدثت سلمى الحداد في الندوة الأولى بصفة مرشدة.',
      'Salma Haddad spoke at the first seminar as a guide.',
    ]);
  });

  it('is dropped where the verb says it already', () => {
    expect(say('SPOKE_AT', salma, session, { role: 'speaker', phrasing }, 'source')).toEqual([
      'تحدثت سلمى الحداد في الندوة الأولى.',
      'Salma Haddad spoke at the first seminar.',
    ]);
  });
});
