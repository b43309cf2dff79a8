import { expect, it } from '@jest/globals';
import { firstDay, lastDay } from '../../../src/shared/partial-dates.js';

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
