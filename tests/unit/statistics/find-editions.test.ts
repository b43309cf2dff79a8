import { describe, expect, it } from '@jest/globals';
import { findEditions, type EditionsAsked } from '../../../src/statistics/find-editions.js';
import { statedOf } from '../../fixtures/graphs/stated-of.js';

async function find(asked: EditionsAsked, dataset?: string) {
  const stated = await statedOf(
    [
      'Edition:a -EDITION_OF-> ForumSeries:s',
      'Edition:b -EDITION_OF-> ForumSeries:s',
      'Edition:c -EDITION_OF-> ForumSeries:other',
      'Edition:d -EDITION_OF-> ForumSeries:s',
    ],
    { ordinals: { 'Edition:a': 2, 'Edition:b': 1, 'Edition:c': 1 } },
    dataset,
  );
  return findEditions(stated, asked).map((node) => stated.idOf(node));
}

describe('the editions that are asked for', () => {
  it('are all of them, by ordinal, then by id, those without an ordinal last', async () => {
    expect(await find({})).toEqual(['Edition:b', 'Edition:c', 'Edition:a', 'Edition:d']);
  });

  it('are those of a series, and none of a series that is not there', async () => {
    expect(await find({ series: 'ForumSeries:s' })).toEqual([
      'Edition:b',
      'Edition:a',
      'Edition:d',
    ]);
    expect(await find({ series: 'ForumSeries:none' })).toEqual([]);
  });

  it('are those that are named, each once, without what is no edition', async () => {
    const editions = ['Edition:d', 'Edition:a', 'Edition:d', 'Edition:none', 'ForumSeries:s'];
    expect(await find({ editions })).toEqual(['Edition:a', 'Edition:d']);
    expect(await find({ editions: [] })).toEqual([]);
  });

  it('are those that are named and of the series, where both are asked for', async () => {
    expect(await find({ series: 'ForumSeries:s', editions: ['Edition:c', 'Edition:a'] })).toEqual([
      'Edition:a',
    ]);
  });

  it('are none of which the dataset says nothing', async () => {
    expect(await find({}, 'another')).toEqual([]);
  });
});
