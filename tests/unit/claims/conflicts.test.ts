import { describe, expect, it } from '@jest/globals';
import { findConflicts, findRivals } from '../../../src/claims/conflicts/find-conflicts.js';
import type { StatedClaim } from '../../../src/claims/records.js';
import type { QuantityQualifier } from '../../../src/model/values/lists.js';
import { inOffice, literal, named, stated } from '../../fixtures/graphs/stated-claim.js';

const founded = (date: string, given: Partial<StatedClaim> = {}) =>
  literal('FOUNDED', { type: 'DATE', date }, given);
const figure = (number: number, qualifier: QuantityQualifier, unit = 'PERCENT') =>
  literal('QUANTITY', { type: 'QUANTITY', number, unit, qualifier, raw: `${qualifier} ${number}` });

const figureOf = (number: number, bounds: { time?: string; population?: string }) => {
  const { time, population: key } = bounds;
  return literal('QUANTITY', {
    type: 'QUANTITY',
    number,
    unit: 'PERCENT',
    qualifier: 'EXACT',
    raw: String(number),
    ...(time === undefined ? {} : { time }),
    ...(key === undefined ? {} : { population: { key, ar: key, en: key } }),
  });
};

describe('conflicts', () => {
  it('are claims of two values where only one can be true, the preferred first', () => {
    const [other, preferred] = [founded('2024-12-03'), founded('2024-12-17', { confidence: 1 })];
    const claims = [{ ...other, confidence: 0.8 }, preferred];
    expect(findConflicts(claims)).toEqual([
      {
        id: 'country:om FOUNDED',
        about: 'VALUE',
        claims: [preferred, { ...other, confidence: 0.8 }],
        preferred,
        because: 'CONFIDENCE',
      },
    ]);
  });

  it('tell why the preferred one comes before those that it contradicts, not before those that agree', () => {
    const both = [founded('2024-12'), founded('2024-12-17', { dataset: 'b' })].map(
      (claim): StatedClaim => ({ ...claim, rank: 'PREFERRED' }),
    );
    const other = founded('2023', { confidence: 1 });
    expect(findConflicts([other, ...both])).toMatchObject([
      { because: 'RANK', claims: { length: 3 }, preferred: { rank: 'PREFERRED' } },
    ]);
  });

  it('tell that a judgement, not the confidence, chose the preferred one', () => {
    const preferred = founded('1970', { rank: 'PREFERRED', confidence: 0.1 });
    expect(findConflicts([founded('1971'), preferred])).toMatchObject([
      { preferred: { id: preferred.id }, because: 'RANK' },
    ]);
  });

  it('tell that nothing but the id chose among equals', () => {
    expect(findConflicts([founded('1970'), founded('1971')])).toMatchObject([
      { because: 'FIRST_ID' },
    ]);
  });

  it.each([
    ['a month and a day in it', founded('2020-11'), founded('2020-11-26')],
    ['the same value from two datasets', founded('1970'), founded('1970', { dataset: 'b' })],
    ['two names', named('Oman', 'EN', 'SHORT'), named('Sultanate of Oman', 'EN', 'OFFICIAL')],
    ['two lower bounds', figure(500, 'EXCEEDS'), figure(800, 'EXCEEDS')],
    ['a lower bound and a figure above it', figure(500, 'EXCEEDS'), figure(501, 'EXACT')],
    ['a figure and one that is about it', figure(312, 'EXACT'), figure(300, 'APPROXIMATE')],
    ['two figures that are about right', figure(330, 'APPROXIMATE'), figure(300, 'APPROXIMATE')],
    ['a lower bound and a figure about it', figure(300, 'EXCEEDS'), figure(300, 'APPROXIMATE')],
    ['figures in other units', figure(70, 'EXACT'), figure(0.7, 'EXACT', 'SHARE')],
    ['figures of other years', figureOf(70, { time: '2023' }), figureOf(71, { time: '2024' })],
    [
      'figures of other populations',
      figureOf(70, { population: 'a' }),
      figureOf(71, { population: 'b' }),
    ],
    ['a stated and an unstated beginning', stated(), stated({ validFrom: '2020' })],
    [
      'beginnings of two memberships',
      stated({ validFrom: '2020' }),
      stated({ validFrom: '2021', object: 'organization:gcc' }),
    ],
    ['a claim and one known to be wrong', founded('1970'), founded('1971', { rank: 'DEPRECATED' })],
    [
      'a claim and one that was taken back',
      founded('1970'),
      founded('1971', { status: 'RETRACTED' }),
    ],
  ])('are not %s', (_, a, b) => {
    expect(findConflicts([a, b])).toEqual([]);
  });

  it.each([
    [
      'a figure and a lower bound that it does not pass',
      figure(70, 'EXACT'),
      figure(70, 'EXCEEDS'),
    ],
    ['two figures', figure(70, 'EXACT'), figure(71, 'EXACT')],
    ['a figure and one that is about another', figure(400, 'EXACT'), figure(300, 'APPROXIMATE')],
    ['a lower bound and a figure far below', figure(400, 'EXCEEDS'), figure(300, 'APPROXIMATE')],
    ['figures of one year', figureOf(70, { time: '2024' }), figureOf(71, { time: '2024-03' })],
    [
      'figures of one population',
      figureOf(70, { population: 'a' }),
      figureOf(71, { population: 'a' }),
    ],
    [
      'a figure of a population and one of nobody knows whom',
      figureOf(70, { population: 'a' }),
      figureOf(71, {}),
    ],
    ['two days of one month', founded('2020-11-25'), founded('2020-11-26')],
  ])('are %s', (_, a, b) => {
    expect(findConflicts([a, b])).toMatchObject([{ about: 'VALUE' }]);
  });

  it('are differing dates of one relation', () => {
    const claims = [
      stated({ validFrom: '2020-11', validTo: '2023' }),
      stated({ validFrom: '2021-04-12', validTo: '2024' }),
    ];
    expect(findConflicts(claims).map(({ about }) => about)).toEqual(['VALID_FROM', 'VALID_TO']);
  });

  it('are two cities of one edition, though two venues and two sessions are none', () => {
    const of = (predicate: string, object: string, given: Partial<StatedClaim> = {}) =>
      stated({ subject: 'edition:e', predicate, object, ...given });
    const riyadh = of('HELD_IN', 'place:riyadh');
    const muscat = of('HELD_IN', 'place:muscat', { confidence: 0.8 });
    const others = [
      of('HELD_IN', 'place:muscat', { subject: 'edition:f' }),
      ...['HELD_AT', 'HAS_SESSION'].flatMap((type) => [of(type, 'a'), of(type, 'b')]),
    ];
    expect(findConflicts([muscat, riyadh, ...others])).toEqual([
      {
        id: 'edition:e HELD_IN',
        about: 'OBJECT',
        claims: [riyadh, muscat],
        preferred: riyadh,
        because: 'CONFIDENCE',
      },
    ]);
    expect(findConflicts([riyadh, of('HELD_IN', 'place:riyadh', { dataset: 'b' })])).toEqual([]);
  });

  describe('about the order of editions', () => {
    const edition = (number: number, date: string, id = `edition:e-${String(number)}`) => [
      stated({ subject: id, predicate: 'EDITION_OF', object: 'series:s' }),
      literal('ORDINAL', { type: 'NUMBER', number }, { subject: id }),
      literal('DATE', { type: 'DATE', date }, { subject: id }),
    ];

    it('are two editions of one ordinal', () => {
      const claims = [
        ...edition(1, '2021'),
        ...edition(2, '2022'),
        ...edition(2, '2022', 'edition:f'),
      ];
      expect(findRivals(claims)).toMatchObject([
        { id: 'series:s ORDINAL 2', about: 'ORDER', claims: { length: 2 } },
      ]);
    });

    it('are dates that run against the ordinals', () => {
      const claims = [...edition(1, '2021'), ...edition(2, '2023-05'), ...edition(3, '2022')];
      expect(findRivals(claims)).toMatchObject([
        {
          id: 'series:s DATE',
          about: 'ORDER',
          claims: [{ subject: 'edition:e-3' }, { subject: 'edition:e-2' }],
        },
      ]);
    });

    it('are none where a later edition may be later, or is of another series', () => {
      const other = edition(2, '2020', 'edition:g').map((claim) =>
        claim.object === null ? claim : { ...claim, object: 'series:t' },
      );
      expect(findRivals([...edition(1, '2021-06'), ...edition(2, '2021'), ...other])).toEqual([]);
    });
  });

  describe('about an office', () => {
    const told = (claim: StatedClaim, document: string, on: string) => ({
      ...claim,
      sources: [`document:${document}`],
      firstSeen: on,
      lastSeen: on,
    });

    it.each([
      [
        'one began while the other held it',
        inOffice('person:a', '2020', '2024'),
        inOffice('person:b', '2021'),
      ],
      [
        'both began on one day',
        inOffice('person:a', '2021-04-12'),
        inOffice('person:b', '2021-04-12'),
      ],
      [
        'both were there all the time',
        inOffice('person:a', '2019', '2024'),
        inOffice('person:b', '2020', '2023'),
      ],
      [
        'a document names both, without dates',
        inOffice('person:a', null),
        inOffice('person:b', null),
      ],
      [
        'documents of one year name them, without dates',
        told(inOffice('person:a', null), 'one', '2023-05'),
        told(inOffice('person:b', null), 'another', '2023'),
      ],
    ])('are two who surely held it at once: %s', (_, a, b) => {
      expect(findRivals([b, a])).toMatchObject([
        { id: 'organization:dco HOLDS_POSITION secretary-general', about: 'ROLE' },
      ]);
    });

    it.each([
      [
        'one may have followed the other',
        inOffice('person:a', '2020'),
        inOffice('person:b', '2021'),
      ],
      [
        'one left in the year in which the other came',
        inOffice('person:a', '2019', '2021'),
        inOffice('person:b', '2021'),
      ],
      [
        'one left on the day on which the other came',
        inOffice('person:a', '2019', '2021-04-12'),
        inOffice('person:b', '2021-04-12'),
      ],
      [
        'nobody says when, in documents of two years',
        told(inOffice('person:a', null), 'one', '2021-12-31'),
        told(inOffice('person:b', null), 'another', '2022-01-01'),
      ],
      ['nobody says when of one alone', inOffice('person:a', null), inOffice('person:b', '2024')],
      ['both began in one year', inOffice('person:a', '2021'), inOffice('person:b', '2021')],
      ['it is one person', inOffice('person:a', '2020', '2024'), inOffice('person:a', '2021')],
      [
        'it is a role that many have',
        { ...inOffice('person:a', '2020', '2024'), roleKey: 'speaker' },
        { ...inOffice('person:b', '2021'), roleKey: 'speaker' },
      ],
    ])('are not two where %s', (_, a, b) => {
      expect(findRivals([a, b])).toEqual([]);
    });

    it('are not two starts of one who returned after another had held it', () => {
      const [first, second] = [inOffice('person:a', '2015'), inOffice('person:a', '2022')];
      const other = inOffice('person:b', '2019');
      expect(findConflicts([first, second])).toMatchObject([{ about: 'VALID_FROM' }]);
      expect(findConflicts([first, second, other])).toEqual([]);
      expect(findRivals([first, second, other])).toEqual([]);
      const disputed = inOffice('person:b', '2017-03-01');
      expect(findConflicts([first, second, other, disputed])).toMatchObject([
        { about: 'VALID_FROM', claims: [{ subject: 'person:a' }, { subject: 'person:a' }] },
        { about: 'VALID_FROM', claims: [{ subject: 'person:b' }, { subject: 'person:b' }] },
      ]);
    });
  });

  it('leave out a claim that agrees with all others', () => {
    const claims = [founded('1970'), founded('1970-01'), founded('1970-02')];
    expect(findConflicts(claims)[0]?.claims.map(({ value }) => value)).toEqual(
      expect.not.arrayContaining([{ type: 'DATE', date: '1970' }]),
    );
  });
});
