import { runningEnglish } from '#text/saying/running.js';
import { describe, expect, it } from '@jest/globals';
import { pointOf } from '#text/saying/point.js';
import { agreeing } from '#text/saying/forms.js';

describe('words that agree with a name', () => {
  it.each([
    ['منظمة التعاون الرقمي', 'f'],
    ['الأمم المتحدة', 'f'],
    ['الولايات المتحدة الأمريكية', 'f'],
    ['الملتقى الدبلوماسي', 'm'],
    ['مركز الدراسات الدولية', 'm'],
  ])('take the form of %s', (name, form) => {
    expect(agreeing({ f: 'f', m: 'm' }, name)).toBe(form);
  });
});

describe('the point on which claims differ', () => {
  const terms = { value: (_: string, code: string) => code, relation: () => 'tie' } as never;
  const from = (...dates: readonly string[]) => dates.map((validFrom) => ({ validFrom }));

  it('is no date that another states more precisely', () => {
    expect(pointOf(terms, 'MEMBER_OF', from('2020', '2020-11-26'))).toBe('tie');
    expect(pointOf(terms, 'MEMBER_OF', from('2020-11', '2021'))).toBe('VALID_FROM');
  });
});

it.each([
  ['organization:dco', 'Digital Cooperation Organization', 'the Digital Cooperation Organization'],
  ['country:om', 'Sultanate of Oman', 'the Sultanate of Oman'],
  ['edition:dc-4', '4th edition of Diplomatic Connect', 'the fourth edition of Diplomatic Connect'],
  ['country:bh', 'Bahrain', 'Bahrain'],
  ['person:alyahya', 'Deemah House', 'Deemah House'],
])('an English name has its article within a sentence: %s', (id, name, running) => {
  expect(runningEnglish(id, name)).toBe(running);
});
