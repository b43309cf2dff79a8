import { describe, expect, it } from '@jest/globals';
import { analyseSaid, type Said } from './said-of.js';

describe('what a model says of a number', () => {
  const text =
    'The Loom Forum held its third edition in Oman before 40 ministers. The Loom Forum was glad.';
  const edition = (quote: string, value: number): Said => ({
    quote,
    value,
    subject: { id: 'NEW:edition:third-edition' },
    predicate: 'ORDINAL',
  });

  it.each([
    ['another', 'its third edition', 4, /does not have the number/],
    ['one of elsewhere in the sentence', 'its third edition', 40, /does not have the number/],
  ])('is dropped: %s', (_, quote, value, why) => {
    const { dropped, claims } = analyseSaid(text, edition(quote, value));
    expect(dropped).toContainEqual({
      what: expect.stringContaining('llm: ORDINAL'),
      why: expect.stringMatching(why),
    });
    expect(claims.filter(({ rule }) => rule === 'llm')).toEqual([]);
  });
});

describe('a role that a model gives', () => {
  const text =
    'Nadia Sorel keeps the looms of the Loom Institute as warden of weaving since May 2014.';
  const warden: Said = {
    quote: 'keeps the looms of the Loom Institute as warden of weaving since May 2014',
    subject: { kind: 'Person', name: 'Nadia Sorel' },
    predicate: 'HOLDS_POSITION',
    object: { kind: 'Organization', name: 'Loom Institute' },
    role: 'warden of weaving',
    validFrom: '2014-05',
  };

  it('is that of the words', () => {
    const { claims, dropped } = analyseSaid(text, warden);
    expect(dropped).toEqual([]);
    expect(claims).toContainEqual(
      expect.objectContaining({
        rule: 'llm',
        validFrom: '2014-05',
        role: { key: 'warden-of-weaving', ar: null, en: 'warden of weaving' },
      }),
    );
  });

  it.each([
    ['president', /words of the role/],
    [null, /needs a role/],
  ])('is not another: %s', (role, why) => {
    const { dropped } = analyseSaid(text, { ...warden, role });
    expect(dropped).toEqual([{ what: expect.any(String), why: expect.stringMatching(why) }]);
  });
});

describe('what a model says of an Arabic text', () => {
  const text =
    'تأسس معهد النسيج في 4 يونيو 1999. وتضم قوائم معهد النسيج كذلك الأردن وعمان منذ عام 2001.';
  const member: Said = {
    sentence: 1,
    quote: 'تضم قوائم معهد النسيج كذلك الأردن وعمان منذ عام 2001',
    subject: { kind: 'Country', name: 'عمان' },
    predicate: 'MEMBER_OF',
    object: { kind: 'Organization', name: 'معهد النسيج' },
    validFrom: '2001',
  };

  it('is found behind the letters that are joined to a word', () => {
    const { claims, dropped } = analyseSaid(text, member);
    expect(dropped).toEqual([]);
    expect(claims).toContainEqual(
      expect.objectContaining({ rule: 'llm', subject: 'country:om', validFrom: '2001' }),
    );
  });

  it('is dropped with another year, or a word cut within', () => {
    const said = [
      { ...member, validFrom: '2002' },
      { ...member, quote: 'ضم قوائم معهد النسيج كذلك الأر' },
    ];
    const { claims, dropped } = analyseSaid(text, ...said);
    expect(dropped.map(({ why }) => why)).toEqual([
      'The quote does not have the date.',
      'The text does not have these words within one sentence.',
    ]);
    expect(claims.filter(({ rule }) => rule === 'llm')).toEqual([]);
  });
});
