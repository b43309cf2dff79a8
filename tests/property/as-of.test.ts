import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { certainties, holdingOf, isHeld } from '../../src/shared/as-of.js';
import { holdingByDays, isTakenByDays } from '../fixtures/day-by-day.js';

const two = (value: number) => String(value).padStart(2, '0');
/** Dates of each precision within three years, one of them a leap year, mostly near the ends of months and years. */
const date = fc
  .record({
    year: fc.integer({ min: 2023, max: 2025 }),
    month: fc.constantFrom(1, 2, 3, 4, 12),
    day: fc.constantFrom(1, 2, 15, 27, 28),
    precision: fc.constantFrom(4, 7, 10),
  })
  .map(({ year, month, day, precision }) =>
    `${String(year)}-${two(month)}-${two(day)}`.slice(0, precision),
  );
const lastDays = fc.constantFrom('2023-02-28', '2024-02-29', '2024-12-31', '2025-04-30');
const dates = fc.oneof({ weight: 4, arbitrary: date }, { weight: 1, arbitrary: lastDays });
const periods = fc.record({
  validFrom: fc.option(dates, { freq: 3 }),
  validTo: fc.option(dates, { freq: 3 }),
});

describe('whether something held at a time', () => {
  it('is what going through all days says that its dates can mean', () => {
    fc.assert(
      fc.property(periods, dates, (period, on) => {
        expect([period, on, holdingOf(period, on)]).toEqual([
          period,
          on,
          holdingByDays(period, on),
        ]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('decides what a question for that time takes', () => {
    fc.assert(
      fc.property(periods, dates, fc.constantFrom(...certainties), (period, on, certainty) => {
        expect(isHeld(period, { on, certainty })).toBe(isTakenByDays(period, { on, certainty }));
      }),
      { numRuns: 2_000 },
    );
  });
});
