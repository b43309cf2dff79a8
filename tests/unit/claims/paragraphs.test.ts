import { expect, it } from '@jest/globals';
import {
  numberOf,
  paragraphAt,
  paragraphsOf,
} from '../../../packages/explorer/parts/text/positions.js';
import { paragraphStarts } from '../../../src/claims/graph/paragraph-starts.js';

it('counts paragraphs by code points as the page does: the heading is 0, empty lines do not count', () => {
  const text = 'عنوان 𝒜\n\nفقرة أولى.\n \nفقرة 𝒜 ثانية.\nثالثة';
  const starts = paragraphStarts(text);
  const paragraphs = paragraphsOf(text);
  expect(starts).toHaveLength(4);
  for (const [number, start] of starts.entries())
    expect(numberOf(paragraphs, paragraphAt(paragraphs, start))).toBe(number);
  expect(paragraphStarts(' \n')).toEqual([]);
});
