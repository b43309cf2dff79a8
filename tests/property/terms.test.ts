import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { projectRelations } from '../../src/claims/projection/relations.js';
import type { StatedClaim } from '../../src/claims/records.js';
import { holdingOf, type Holding, type Spans } from '../../src/shared/as-of.js';
import { firstDay } from '#text/partial-dates.js';
import { holdingByDays } from '../fixtures/day-by-day.js';
import { stated } from '../fixtures/graphs/stated-claim.js';

/** A membership as it is projected from claims. */
function membership(claims: readonly StatedClaim[]) {
  const [relation] = projectRelations(claims);
  const { validFrom = null, validTo = null, certain, possible, terms } = relation?.properties ?? {};
  const dates = { validFrom, validTo } as { validFrom: string | null; validTo: string | null };
  const spans = { certain, possible } as Partial<Spans> as Spans;
  return {
    dates,
    terms: (typeof terms === 'string' ? JSON.parse(terms) : [dates]) as readonly object[],
    holding: (on: string): Holding =>
      holdingOf({ ...dates, spans: possible === undefined ? undefined : spans }, on),
  };
}

const two = (value: number) => String(value).padStart(2, '0');
/** Dates of each precision from one year to another. */
const dates = (min: number, max: number) =>
  fc
    .record({
      year: fc.integer({ min, max }),
      month: fc.constantFrom(1, 2, 6, 12),
      day: fc.constantFrom(1, 15, 28),
      precision: fc.constantFrom(4, 7, 10),
    })
    .map(({ year, month, day, precision }) =>
      `${String(year)}-${two(month)}-${two(day)}`.slice(0, precision),
    );
const asked = dates(2000, 2030);
const claimOf = (said: fc.Arbitrary<Partial<StatedClaim>>, seen = dates(2026, 2027)) =>
  fc
    .record({
      said,
      firstSeen: seen,
      confidence: fc.constantFrom(0.6, 0.8, 1),
      dataset: fc.constantFrom('a', 'b', 'c'),
    })
    .map(({ said: given, ...rest }) => stated({ ...rest, lastSeen: rest.firstSeen, ...given }));
const start = claimOf(dates(2004, 2008).map((validFrom) => ({ validFrom })));
const end = claimOf(dates(2010, 2014).map((validTo) => ({ validTo })));
const both = claimOf(
  fc
    .tuple(dates(2004, 2008), dates(2010, 2014))
    .map(([validFrom, validTo]) => ({ validFrom, validTo })),
);
const undated = claimOf(fc.constant({}), dates(2001, 2027));
const ofOneTerm = fc.array(fc.oneof(start, end, both), { minLength: 1, maxLength: 5 });

describe('the time for which a tie held', () => {
  it('is certain by every stated pair of dates, possible by at least one', () => {
    fc.assert(
      fc.property(ofOneTerm, asked, (claims, on) => {
        const starts = narrowed(claims.flatMap(({ validFrom }) => validFrom ?? []));
        const ends = narrowed(claims.flatMap(({ validTo }) => validTo ?? []));
        fc.pre(starts.length > 0);
        const held = starts.flatMap((validFrom) =>
          (ends.length > 0 ? ends : [null]).map((validTo) =>
            holdingByDays({ validFrom, validTo }, on),
          ),
        );
        const isIn = (wanted: Holding) => held.includes(wanted);
        const expected = held.every((each) => each === 'CERTAIN')
          ? 'CERTAIN'
          : isIn('CERTAIN') || isIn('POSSIBLE')
            ? 'POSSIBLE'
            : 'NO';
        expect(membership(claims).holding(on)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('is not changed in its known dates by a claim without dates', () => {
    fc.assert(
      fc.property(ofOneTerm, undated, asked, (claims, without, on) => {
        const [before, after] = [membership(claims), membership([...claims, without])];
        expect(after.dates).toEqual(before.dates);
        const surely = before.holding(on) === 'CERTAIN' ? after.holding(on) : 'CERTAIN';
        expect(surely).toBe('CERTAIN');
      }),
      { numRuns: 500 },
    );
  });

  it('is not changed by an end before every start, however sure', () => {
    const early = claimOf(dates(2000, 2003).map((validTo) => ({ validTo, confidence: 1 })));
    fc.assert(
      fc.property(start, ofOneTerm, early, asked, (first, others, stray, on) => {
        const claims = [first, ...others];
        const [before, after] = [membership(claims), membership([...claims, stray])];
        expect([after.dates, after.holding(on)]).toEqual([before.dates, before.holding(on)]);
      }),
      { numRuns: 500 },
    );
  });

  it('is that of each term, however its dates are spread over claims', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(days, fc.integer(), asked, (picked, seed, on) => {
        const years = picked.toSorted((a, b) => a - b).map((each) => 2000 + each * 3);
        const periods = years.flatMap((year, i) =>
          i % 2 === 0 ? [{ validFrom: `${year}-03-10`, validTo: after(years[i + 1]) }] : [],
        );
        const claims = periods.flatMap(({ validFrom, validTo }, i) =>
          (seed >> i) % 2 === 0
            ? [stated({ validFrom, validTo })]
            : [stated({ validFrom }), ...(validTo ? [stated({ validTo, dataset: 'b' })] : [])],
        );
        const held = periods.map((period) => holdingByDays(period, on));
        const expected = (['CERTAIN', 'POSSIBLE'] as const).find((each) => held.includes(each));
        const { terms, holding } = membership(claims);
        expect(terms).toMatchObject(
          periods.map(({ validFrom, validTo }) => ({ validFrom, ...(validTo && { validTo }) })),
        );
        expect(holding(on)).toBe(expected ?? 'NO');
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of claims', () => {
    const any = fc.array(fc.oneof(start, end, both, undated), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(any, (claims) => {
        const { certain, possible, validFrom, validTo, terms } =
          projectRelations(claims.toReversed())[0]?.properties ?? {};
        expect(projectRelations(claims)[0]?.properties).toMatchObject(
          JSON.parse(JSON.stringify({ certain, possible, validFrom, validTo, terms })) as object,
        );
      }),
    );
  });
});

function after(year: number | undefined): string | null {
  return year === undefined ? null : `${String(year)}-09-20`;
}

/** The dates without those that contain another. */
function narrowed(all: readonly string[]): string[] {
  const distinct = [...new Set(all)].sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
  return distinct.filter(
    (date) => !distinct.some((other) => other !== date && other.startsWith(date)),
  );
}
