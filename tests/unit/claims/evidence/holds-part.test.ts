import { describe, expect, it } from '@jest/globals';
import { holdsPart, type Content } from '../../../../src/claims/evidence/holds-part.js';
import { Quote } from '../../../../src/claims/evidence/quote.js';
import type { LiteralValue } from '../../../../src/claims/records.js';
import type { ClaimPart } from '../../../../src/model/values/lists.js';

const names: Readonly<Record<string, readonly string[]>> = {
  'country:pk': ['باكستان', 'Pakistan', 'جمهورية باكستان الإسلامية', 'Pakistani'],
  'organization:dco': ['منظمة التعاون الرقمي', 'Digital Cooperation Organization', 'DCO'],
  'person:dima': ['ديمة اليحيى', 'Deemah Al Yahya'],
};
const namesOf = (id: string) => names[id] ?? [];

const empty = {
  subject: 'country:pk',
  predicate: 'MEMBER_OF',
  object: 'organization:dco',
  value: null,
  roleKey: null,
  roleAr: null,
  roleEn: null,
  validFrom: null,
  validTo: null,
} as const;
const since = (validFrom: string): Content => ({ ...empty, validFrom });
const to = (validTo: string): Content => ({ ...empty, validTo });
const over: Content = { ...empty, ended: true };
const chief: Content = {
  ...empty,
  subject: 'person:dima',
  roleKey: 'secretary-general',
  roleAr: 'الأمين العام',
  roleEn: 'Secretary-General',
};
const valued = (predicate: string, value: LiteralValue): Content => ({
  ...empty,
  predicate,
  object: null,
  value,
});
const founded = (date: string) => valued('FOUNDED', { type: 'DATE', date });
const ordinal = (number: number) => valued('ORDINAL', { type: 'NUMBER', number });
const name = (text: string) =>
  valued('NAME', { type: 'NAME', text, lang: 'AR', script: 'ARAB', nameKind: 'SHORT' });
const figure = (number: number, more: Partial<Extract<LiteralValue, { type: 'QUANTITY' }>> = {}) =>
  valued('QUANTITY', {
    type: 'QUANTITY',
    number,
    unit: 'PERSONS',
    qualifier: 'EXACT',
    raw: '—',
    ...more,
  });

/** A claim, the part, the words, and whether they hold it. */
const table: readonly (readonly [Content, ClaimPart, string, boolean])[] = [
  // Names in both languages, with clitics, without strokes, not as parts of other words.
  [empty, 'OBJECT', 'Pakistan is a founding member of the DCO.', true],
  [empty, 'OBJECT', 'Pakistan joined the Digital Cooperation Organization.', true],
  [empty, 'OBJECT', 'انضمت باكستان إلى منظمة التعاون الرقمي', true],
  [empty, 'OBJECT', 'عضوية باكستان بمنظمة التّعاون الرّقميّ', true],
  [empty, 'OBJECT', 'انضمت باكستان إلى منظمة التعاون الإسلامي', false],
  [empty, 'OBJECT', 'Pakistan joined the DCOX.', false],
  [empty, 'OBJECT', 'Pakistan joined the organisation.', false],
  [empty, 'SUBJECT', "Pakistan's membership", true],
  [empty, 'SUBJECT', 'وباكستان عضو مؤسس', true],
  [empty, 'SUBJECT', 'لباكستان مقعد', true],
  [empty, 'SUBJECT', 'It joined in 2020.', false],
  [empty, 'SUBJECT', 'the pakistani delegation', true],
  [name('راوخباور'), 'VALUE', 'من جهته قال راوخباور إن', true],
  [name('راوخباور'), 'VALUE', 'من جهته قال راوخبار إن', false],
  [name('راوخباور'), 'SUBJECT', 'قال راوخباور', true],
  // Dates: days hold months and years, not the other way about.
  [since('2020'), 'VALID_FROM', 'founded on 26 November 2020', true],
  [since('2020-11'), 'VALID_FROM', 'founded on 26 November 2020', true],
  [since('2020-11-26'), 'VALID_FROM', 'founded on November 26, 2020', true],
  [since('2020-11-26'), 'VALID_FROM', 'founded in November 2020', false],
  [since('2020-11-26'), 'VALID_FROM', 'founded on 27 November 2020', false],
  [since('2020-11-26'), 'VALID_FROM', 'launched 2020-11-26', true],
  [since('2020-11-26'), 'VALID_FROM', 'launched 26/11/2020', true],
  [since('2020-11-26'), 'VALID_FROM', 'تأسست في ٢٦ نوفمبر ٢٠٢٠', true],
  [since('2020-11-26'), 'VALID_FROM', 'تأسست في 26 تشرين الثاني 2020', true],
  [since('2020-11-26'), 'VALID_FROM', 'تأسست في ٢٦/١١/٢٠٢٠', true],
  [since('2024-02-20'), 'VALID_FROM', 'في 20 شباط/فبراير 2024', true],
  [since('2024-02-20'), 'VALID_FROM', 'في 20 شباط (فبراير) 2024', true],
  [since('2024-02'), 'VALID_FROM', 'منذ شباط 2024', true],
  [since('2024-12-17'), 'VALID_FROM', 'في 17 كانون الأول/ديسمبر 2024', true],
  [since('2024-02-20'), 'VALID_FROM', 'في 20 آذار/مارس 2024', false],
  [since('2026-01-11'), 'VALID_FROM', 'في ٢٢ رجب ١٤٤٧هـ', true],
  [since('2026-01-12'), 'VALID_FROM', 'في ٢٢ رجب ١٤٤٧هـ', false],
  [since('1981'), 'VALID_FROM', 'عضو منذ عام 1981', true],
  [since('1981'), 'VALID_FROM', 'Members: 1981, 1984', true],
  [since('1981'), 'VALID_FROM', 'it has 1,981 members', false],
  [since('2024-02-19'), 'VALID_FROM', 'It joined yesterday.', true],
  [since('2024-02-18'), 'VALID_FROM', 'It joined yesterday.', false],
  [since('2024-01-14'), 'VALID_FROM', 'It joined on 14 January.', true],
  [to('2025-05-01'), 'VALID_TO', 'Qatar left on 1 May 2025', true],
  [to('2025-05-01'), 'VALID_TO', 'Qatar has left', false],
  [to('2022'), 'VALID_TO', 'in office 2018–2022', true],
  [founded('2020'), 'VALUE', 'تأسست المنظمة عام ٢٠٢٠', true],
  [founded('2021'), 'VALUE', 'تأسست المنظمة عام ٢٠٢٠', false],
  // Ends without a day.
  [over, 'VALID_TO', 'Pakistan withdrew from the DCO', true],
  [over, 'VALID_TO', 'باكستان لم تعد عضوا', true],
  [over, 'VALID_TO', 'وانسحبت باكستان من المنظمة', true],
  [over, 'VALID_TO', 'the former member Pakistan', true],
  [over, 'VALID_TO', 'Pakistan joined the DCO', false],
  // Roles, by their words in either language.
  [chief, 'ROLE', 'Deemah Al Yahya, Secretary-General of the DCO', true],
  [chief, 'ROLE', 'قالت الأمين العام للمنظمة ديمة اليحيى', true],
  [chief, 'ROLE', 'its secretary general, Deemah Al Yahya', true],
  [chief, 'ROLE', 'Deemah Al Yahya, chair of the DCO', false],
  // Numbers in digits and words, their units, bounds and groups.
  [ordinal(4), 'VALUE', 'the fourth edition', true],
  [ordinal(4), 'VALUE', 'النسخة الرابعة من المنتدى', true],
  [ordinal(12), 'VALUE', 'الدورة الثانية عشرة', true],
  [ordinal(5), 'VALUE', 'the 4th edition', false],
  [figure(300), 'VALUE', 'drew three hundred guests', true],
  [figure(300), 'VALUE', 'حضره ثلاثمئة ضيف', true],
  [figure(1300), 'VALUE', 'حضره ١٬٣٠٠ ضيف', true],
  [figure(3.5e12, { unit: 'DOLLAR' }), 'VALUE', 'worth $3.5 trillion', true],
  [figure(3.5e12, { unit: 'DOLLAR' }), 'UNIT', 'worth $3.5 trillion', true],
  [figure(300), 'VALUE', 'drew 30 guests', false],
  [figure(300), 'UNIT', 'drew three hundred guests', true],
  [figure(300), 'UNIT', '300 states took part', false],
  [figure(300, { qualifier: 'EXCEEDS' }), 'QUALIFIER', 'more than 300 guests', true],
  [figure(300, { qualifier: 'EXCEEDS' }), 'QUALIFIER', '300 guests', false],
  [figure(300), 'QUALIFIER', 'أكثر من 300 ضيف', false],
  [figure(300, { qualifier: 'APPROXIMATE' }), 'QUALIFIER', 'نحو 300 ضيف', true],
  [
    figure(40, { population: { key: 'women', ar: 'النساء', en: 'women' } }),
    ...(['POPULATION', '40 percent of the women', true] as const),
  ],
  [
    figure(40, { population: { key: 'women', ar: 'النساء', en: 'women' } }),
    ...(['POPULATION', '40 percent of the members', false] as const),
  ],
  [figure(300, { time: '2023' }), 'TIME', '300 guests in 2023', true],
  [figure(300, { time: '2023' }), 'TIME', '300 guests in 2022', false],
];

describe('words', () => {
  it.each(table)('hold or do not hold a part: %j %s "%s" %s', (claim, part, words, isHeld) => {
    expect(holdsPart(part, claim, new Quote(words, '2024-02-20'), namesOf)).toBe(isHeld);
  });
});
