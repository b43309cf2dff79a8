import { beforeAll, describe, expect, it } from '@jest/globals';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { turnTimeoutMs } from '../fixtures/stores/test-stores.js';
import { claimsIn, learnMadeUp } from '../fixtures/sentences/learnt/learn.js';
import { faultsIn } from '../fixtures/sentences/learnt/rules.js';
import { readingsOf, type Reading } from '../fixtures/sentences/learnt/readings.js';

describe('the sentences of what curators enter without forms', () => {
  const graph = useSeed();
  let readings: readonly Reading[] = [];
  beforeAll(async () => {
    await learnMadeUp(graph.store);
    readings = readingsOf(await claimsIn(graph.store));
  }, turnTimeoutMs);

  const said = (id: string, tongue: 'ar' | 'en') =>
    readings
      .filter((each) => each.relation.id === id && each.tongue === tongue)
      .map(({ whole }) => whole);

  it('break no rule that a machine can hold, from either end and in either language', () => {
    const faults = readings.flatMap(({ whole, relation, tongue }) =>
      faultsIn(whole, relation, tongue).map((rule) => `${rule}: ${whole}`),
    );
    expect(faults).toEqual([]);
  });

  it('tell reported words whole, never by the name of the quote', () => {
    const id = 'said:person:noor~quote:noor';
    expect(said(id, 'en')).toContain(
      'Noor Sabah is reported as saying: the forum should meet every year.',
    );
    expect(said(id, 'ar')).toContain(
      'مما نُقل بالمعنى عن نور صباح: \u2068the forum should meet every year\u2069 [غير مترجم].',
    );
  });

  it('tell an office without dates with the day of its document', () => {
    const id = 'holds-position:person:tareq~organization:un~permanent-representative';
    expect(said(id, 'en')[0]).toBe(
      'Tareq Alhassan was named as Permanent Representative to the United Nations (document of 18 December 2024 or before).',
    );
    expect(said(id, 'ar')[0]).toBe(
      'منصب مندوب دائم لدى الأمم المتحدة: طارق الحسن (بحسب وثيقة بتاريخ 18 ديسمبر 2024 أو قبله).',
    );
  });

  it('say the same of an ambassador in both languages', () => {
    expect(said('holds-position:person:princess~country:jo~ambassador', 'en')[0]).toMatch(
      /Ambassador of Jordan/u,
    );
    expect(said('holds-position:person:princess~country:jo~ambassador', 'ar')[0]).toMatch(
      /سفيرة الأردن/u,
    );
    expect(said('holds-position:person:tareq~country:fr~ambassador', 'en')[0]).toMatch(
      /Ambassador to France \(/u,
    );
    expect(said('holds-position:person:tareq~country:fr~ambassador', 'ar')[0]).toMatch(
      /سفير لدى فرنسا/u,
    );
  });

  it('put a dual into the case of its place', () => {
    expect(said('located-in:organization:mins~place:abudhabi', 'ar')[0]).toBe(
      'يقع مقر وزارتي الخارجية والاقتصاد في أبوظبي.',
    );
  });
});
