import { describe, expect, it } from '@jest/globals';
import { analyse } from '../../../src/ingest/analyse.js';
import { claimsOf, fewNames } from './claims-in.js';

const namesIn = (text: string): string[] =>
  analyse({ text }, fewNames)
    .mentions.filter(({ type }) => type === 'NAME')
    .map(({ kind, exact }) => `${kind} ${exact}`);

describe('names of press texts in English', () => {
  it.each([
    ['Ada Quill, Board of Trustees of QLB, signed it.', 'Person Ada Quill'],
    ['Dr. Rowan B. Al-Teal, the Dean of the Kite College, spoke.', 'Person Rowan B. Al-Teal'],
    ['It was opened by Secretary of State Rowan Ashby.', 'Person Rowan Ashby'],
    ['They met the St. Anselm Chamber of Trade.', 'Organization St. Anselm Chamber of Trade'],
    ['The boats of Kestrel Province and Teal City sailed.', 'Place Kestrel Province'],
    ['Rain fell over the Kestrel region.', 'Place Kestrel'],
    [
      'It met beside the 12th session of the Kite General Assembly.',
      'Edition 12th session of the Kite General Assembly',
    ],
    [
      'It met beside the 12th session of the Kite General Assembly.',
      'Organization Kite General Assembly',
    ],
    ['Rowan Teal, Director General of KITES, spoke.', 'Organization KITES'],
    ['It was told by B. Marlow, its guest.', 'Person B. Marlow'],
    ['They met the Ambassador to Oman Rowan Ashby.', 'Person Rowan Ashby'],
    ['He thanked H H Sheikh Rowan bin Ashby.', 'Person Rowan bin Ashby'],
    ['The rector of Teal State University B. Vale signed it.', 'Person B. Vale'],
    [
      'It was opened by the Secretary General of the Kite Council Rowan Ashby.',
      'Person Rowan Ashby',
    ],
    ['The Minister of Trade and Foreign Affairs Rowan Ashby spoke.', 'Person Rowan Ashby'],
    ['The President of the Kite Bank (KB) Group Rowan Ashby spoke.', 'Person Rowan Ashby'],
    ['He met the US Chamber of Commerce.', 'Organization US Chamber of Commerce'],
    ['It was signed with UNESCO on Monday.', 'Organization UNESCO'],
    [
      'He praised the 12th Kite Loom Council (KLC) summit.',
      'Event 12th Kite Loom Council (KLC) summit',
    ],
  ])('are whole: %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  it('are whole in a line of a list, if the text has a shorter one', () => {
    const text =
      'The Kite Union met on Monday.\n\nRowan Teal, Chair of the Kite Union Commission\n\nThe Kite Union spoke.';
    expect(namesIn(text)).toContain('Organization Kite Union Commission');
  });

  it.each(['Ada Quill, Board of Trustees of QLB, signed it.', 'They crossed Teal City, and Oman.'])(
    'begin and end with no preposition, and no town is a state: %s',
    (text) => {
      const names = namesIn(text);
      expect(names.length).toBeGreaterThan(0);
      expect(names.filter((name) => /^\w+ of | of$|^Country Teal/u.test(name))).toEqual([]);
    },
  );

  it('are none in the verbs of a headline, in the sort of a body or a thing', () => {
    const text =
      'Oman Assumes Presidency of Kite Council to Strengthen Dialogue\n\nA Strategic Partnership was signed with the Board of Directors. It came from Member States, who met in Accra.';
    const names = namesIn(text);
    expect(names).toContain('Place Accra');
    expect(names.join(', ')).not.toMatch(/Assumes|Strengthen|Strategic|Board|Member/u);
  });

  it('of a body may be shorter than its whole name', () => {
    const text = 'The Teal Ministry of Trade met. Ada Quill, head of the Ministry of Trade, spoke.';
    expect(claimsOf(text)).toContain('Ada Quill HOLDS_POSITION Teal Ministry of Trade as head');
  });

  it('give an acronym to the body that the text gives it to', () => {
    const text =
      'The Marlow Kite Council (MKC) met the Harbour Kite Council. MKC Chair Rowan Teal spoke.';
    expect(claimsOf(text)).toContain('Rowan Teal HOLDS_POSITION Marlow Kite Council as chair');
  });

  it('tell whose president represents a body', () => {
    const text =
      'The Kite Council signed it with the Teal Chamber, represented by its president Rowan Ashby.';
    expect(claimsOf(text)).toContain('Rowan Ashby HOLDS_POSITION Teal Chamber as president');
  });
});

describe('names of press texts in Arabic', () => {
  it.each([
    ['حضر اللقاء سامي الوكيل، رئيس هيئة الموانئ.', 'Person سامي الوكيل'],
    ['وصل الوفد برئاسة أوتو برلاند، ثم غادر.', 'Person أوتو برلاند'],
    ['أكد أوتو برلاند الأمين العام للاتحاد الدولي للسدود، دوره.', 'Person أوتو برلاند'],
    ['قال الدكتور سامي جان فيكتور إبراتا، وزير السدود.', 'Person سامي جان فيكتور إبراتا'],
    ['زار الوفد غرفة تجارة وصناعة "تلفيت" أمس.', 'Organization غرفة تجارة وصناعة "تلفيت"'],
    ['زار الوفد مجلس وزراء السدود العرب أمس.', 'Organization مجلس وزراء السدود العرب'],
    [
      'شاركت هيئة السدود، ومنظمة الفلج الأخضر والنخل الأحمر، وجمعية المرجان.',
      'Organization منظمة الفلج الأخضر والنخل الأحمر',
    ],
    ['التقى وزارة المياه وتكنولوجيا السدود أمس.', 'Organization وزارة المياه وتكنولوجيا السدود'],
    ['بحث الدورة 12 لمجلس إدارة السدود.', 'Event الدورة 12 لمجلس إدارة السدود'],
    ['انعقدت الدورة الخامسة لمجلس محافظي البنك.', 'Event الدورة الخامسة لمجلس محافظي البنك'],
    [
      'ترأسه الشيخ سامي بن راشد بن خالد آل برلاند، ثم غادر.',
      'Person سامي بن راشد بن خالد آل برلاند',
    ],
    ['وقع رئيس هيئة السدود، أوتو برلاند، على الاتفاق.', 'Person أوتو برلاند'],
    ['وقع وزير السدود، التلفيت ولد برلاند، الاتفاق.', 'Person التلفيت ولد برلاند'],
    ['شكر رئيس هيئة السدود "أوتو برلاند"، وزير المياه في غانا.', 'Person أوتو برلاند'],
    ['زار وفد جامعة تلفيت مكون من طلبة أمس، وشكر جامعة تلفيت.', 'Organization جامعة تلفيت'],
    ['وقعت اليونسكو الاتفاق.', 'Organization اليونسكو'],
  ])('are whole: %s', (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  it.each([
    'تعد الرابطة ثاني أكبر منظمة في البلاد.',
    'حضرت وفود أمنية رفيعة، وغادرت.',
    'انعقد اللقاء في المنطقة.',
    'قال رئيس مجلس الإدارة إن العمل بدأ.',
    'شكر أعضاء الأمانة العامة.',
  ])('are no adjectives and common nouns: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it.each([
    [
      'بدأ الاتحاد العام لغرف السدود عمله، وقال الاتحاد العام إنه بدأ.',
      ['الاتحاد العام لغرف السدود'],
    ],
    ['التقت غرفة تجارة وصناعة صلالة الوفد، وشكرت غرفة صلالة.', ['غرفة تجارة وصناعة صلالة']],
  ])('are one entity with their shorter form: %s', (text, names) => {
    const { mentions } = analyse({ text }, fewNames);
    const own = mentions.filter(({ kind }) => kind === 'Person' || kind === 'Organization');
    expect(new Set(own.map(({ entity }) => entity)).size).toBe(1);
    expect(own.map(({ exact }) => exact)).toEqual(expect.arrayContaining(names));
  });
});
