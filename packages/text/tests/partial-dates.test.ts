import { expect, it } from '@jest/globals';
import { dateOf, firstDay, lastDay, numberOf } from '../partial-dates.js';

it.each([
  ['2020', '2020-01-01', '2020-12-31'],
  ['2020-11', '2020-11-01', '2020-11-30'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['2020-12', '2020-12-01', '2020-12-31'],
  ['2020-11-26', '2020-11-26', '2020-11-26'],
])('%s lasts from %s to %s', (date, first, last) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
});

it('has numbers in the order of the texts, above that of a date that is not stated', () => {
  const dates = [
    '0000',
    '0000-01-01',
    '2020',
    '2020-01',
    '2020-01-31',
    '2020-02',
    '2020-12-31',
    '2021',
    '9999-12-31',
  ];
  const numbers = [null, ...dates].map(numberOf);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.map(dateOf)).toEqual([null, ...dates]);
});
