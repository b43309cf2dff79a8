import { expect, it } from '@jest/globals';
import { firstPlaces } from '../../../src/claims/first-places.js';

const at = (document: string, start: number | null, phraseStart: number | null = null) => ({
  document,
  start,
  phraseStart,
});

it.each([
  ['the first sentence of each document', [at('a', 9), at('b', 5), at('a', 3)], [2, 1]],
  ['the first phrase of one sentence', [at('a', 3, 9), at('a', 3, 5), at('a', 3)], [1]],
  ['the first of those without a place', [at('a', null), at('a', null), at('b', null)], [0, 2]],
  ['nothing of nothing', [], []],
])('what a document says first is %s', (_, evidence, places) => {
  expect(firstPlaces(evidence)).toEqual(places);
});
