import { describe, expect, it } from '@jest/globals';
import { sliceCodePoints } from '../../../src/shared/text/code-points.js';
import { article, claimsOf, countBy, namesOf, pairsOf } from '../../fixtures/seed/real-seed.js';

const text = article.documents[0]?.text ?? '';

describe('the article', () => {
  it('is held byte for byte: 4,115 code points, no final newline', () => {
    expect(article.documents).toHaveLength(1);
    expect(article.documents[0]?.sha256).toBe(
      '8ca88c70f46325de071f24e2e9dbe2a6503baa19da361859236557243150a76c',
    );
    expect([Array.from(text).length, text.endsWith('\n')]).toEqual([4115, false]);
  });

  it('has 95 entities: its 100 facts but for 3 roles and 2 dates, which are parts of claims', () => {
    expect(countBy(article.entities, ({ kind }) => kind)).toEqual({
      Assertion: 10,
      AttendeeCategory: 8,
      Country: 2,
      Edition: 4,
      Event: 1,
      ForumSeries: 1,
      Goal: 13,
      Group: 4,
      Organization: 5,
      Person: 3,
      Place: 1,
      Quote: 4,
      Session: 3,
      Statistic: 4,
      Topic: 32,
    });
    expect(claimsOf(article, 'HOLDS_POSITION').map(({ roleAr }) => roleAr)).toHaveLength(3);
    expect(
      [...claimsOf(article, 'FOUNDED'), ...claimsOf(article, 'FORECAST_YEAR')].map(({ value }) =>
        value?.type === 'DATE' ? value.date : null,
      ),
    ).toEqual(['2020-11', '2025']);
  });

  it('has 136 relations: 133 that it says and 3 that follow from the ordinals', () => {
    const relations = article.claims.filter(({ object }) => object !== null);
    expect(countBy(relations, ({ predicate }) => predicate)).toEqual({
      ABOUT: 65,
      ASSERTED: 6,
      ATTENDED: 1,
      ATTENDED_BY: 5,
      BRINGS_TOGETHER: 5,
      CO_FOUNDED: 1,
      CO_HOSTED: 2,
      COOPERATED_ON: 1,
      EDITION_OF: 4,
      GROUP_OF: 2,
      HAS_GOAL: 12,
      HAS_SESSION: 3,
      HELD_AT: 2,
      HELD_IN: 1,
      HOLDS_POSITION: 3,
      HOSTED: 1,
      MEASURES: 4,
      ORGANISED: 1,
      PARTICIPATED_IN: 3,
      PARTNER_OF: 1,
      PART_OF: 1,
      PRECEDES: 3,
      REPRESENTS: 3,
      SAID: 4,
      SPOKE_AT: 2,
    });
  });

  it('has 131 mentions of entities and 5 of people by their role', () => {
    const byRole = article.mentions.filter(({ note }) => note === 'Named by role.');
    expect([article.mentions.length, byRole.length]).toEqual([136, 5]);
    expect(byRole.every(({ entity }) => entity.startsWith('person:'))).toBe(true);
  });

  it('quotes what stands there, wherever it quotes', () => {
    const quotes = article.claims.flatMap(({ evidence }) =>
      evidence.flatMap(({ start, end, exact, phraseStart, phraseEnd, phrase }) => [
        { start, end, exact },
        { start: phraseStart, end: phraseEnd, exact: phrase },
      ]),
    );
    const spans = [...quotes, ...article.mentions].filter(({ exact }) => exact !== null);
    expect(spans.length).toBeGreaterThan(900);
    for (const { start, end, exact } of spans)
      expect(sliceCodePoints(text, start ?? NaN, end ?? NaN)).toBe(exact);
  });

  it('surrounds a quote with up to 32 code points of the text', () => {
    const evidence = article.claims.flatMap((claim) => claim.evidence);
    for (const { start, end, prefix, suffix } of evidence) {
      expect(text.slice(0, start ?? 0).endsWith(prefix ?? '?')).toBe(true);
      expect(text.slice(end ?? 0).startsWith(suffix ?? '?')).toBe(true);
    }
    expect(Math.max(...evidence.map(({ prefix }) => prefix?.length ?? 0))).toBe(32);
  });

  it.each(['Quote', 'Goal', 'Assertion'])(
    'keeps the words of each %s as text and as its Arabic name',
    (kind) => {
      const ids = article.entities.filter((entity) => entity.kind === kind).map(({ id }) => id);
      const texts = claimsOf(article, 'TEXT').filter(({ subject }) => ids.includes(subject));
      expect(texts.map(({ subject }) => subject).sort()).toEqual(ids);
      for (const { subject, value } of texts)
        expect(namesOf(article, subject, 'AR')).toEqual([
          value?.type === 'TEXT' ? value.text : null,
        ]);
    },
  );

  it('has figures as quantities in its own words', () => {
    const figures = claimsOf(article, 'QUANTITY').map(({ subject, value }) => [subject, value]);
    expect(Object.fromEntries(figures)).toMatchObject({
      'stat:members': { number: 16, unit: 'STATES', qualifier: 'EXACT' },
      'stat:gdp': { number: 3.5e12, unit: 'DOLLAR', qualifier: 'EXCEEDS' },
      'stat:population': { number: 8e8, unit: 'PERSONS', qualifier: 'EXCEEDS' },
      'stat:under35': { number: 70, unit: 'PERCENT', qualifier: 'EXACT' },
    });
  });

  it('names every entity in Arabic, and renders in English what no outside source names', () => {
    for (const { id } of article.entities)
      expect([id, namesOf(article, id, 'AR')]).not.toEqual([id, []]);
    const english = article.claims.filter(
      ({ value }) => value?.type === 'NAME' && value.lang === 'EN',
    );
    expect(countBy(english, ({ method, confidence }) => `${method} ${confidence}`)).toEqual({
      'DERIVED 0.7': english.length,
    });
    expect(english.every(({ note }) => note?.includes('rendering'))).toBe(true);
  });

  it('lets a person assert, and says of the article’s own opinions nobody', () => {
    expect(pairsOf(article, 'ASSERTED')).toEqual([
      'person:albudaiwi assertion:c2',
      'person:albudaiwi assertion:c3',
      'person:alyahya assertion:c4',
      'person:rauchbauer assertion:c5',
      'person:rauchbauer assertion:c6',
      'person:rauchbauer assertion:c7',
    ]);
    const own = claimsOf(article, 'TEXT').filter(({ note }) =>
      note?.startsWith('The document’s own words'),
    );
    expect(own.map(({ subject, method }) => `${subject} ${method}`).sort()).toEqual([
      'assertion:c1 EXPLICIT',
      'assertion:c10 EXPLICIT',
      'assertion:c8 EXPLICIT',
      'assertion:c9 EXPLICIT',
    ]);
  });

  it('lets the editions follow each other, with the evidence of both ordinals', () => {
    expect(pairsOf(article, 'PRECEDES')).toEqual([
      'edition:dc-1 edition:dc-2',
      'edition:dc-2 edition:dc-3',
      'edition:dc-3 edition:dc-4',
    ]);
    const [first] = claimsOf(article, 'PRECEDES').filter(
      ({ subject }) => subject === 'edition:dc-1',
    );
    expect(first?.evidence.map(({ phrase }) => phrase)).toEqual([
      'الدورة الافتتاحية',
      'الدورتان الثانية',
    ]);
  });
});
