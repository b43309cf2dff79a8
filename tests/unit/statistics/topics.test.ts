import { describe, expect, it } from '@jest/globals';
import { findEditionBefore } from '../../../src/statistics/edition-before.js';
import type { FactsOfIds } from '../../fixtures/graphs/stated-of.js';
import { read, statedOf } from '../../fixtures/graphs/stated-of.js';

const talk = [
  'Edition:1 -ABOUT-> Topic:a',
  'Edition:1 -ABOUT-> Topic:b',
  'Edition:2 -ABOUT-> Topic:b',
  'Edition:2 -HAS_SESSION-> Session:s',
  'Session:s -ABOUT-> Topic:c',
];

async function readTopics(relations: readonly string[], facts?: FactsOfIds, edition = 'Edition:2') {
  const stated = await statedOf(relations, facts);
  return ['topics', 'sharedTopics', 'newTopics', 'droppedTopics'].map(
    (name) => read(stated, name, edition).value,
  );
}

describe('topics', () => {
  it('are those of the edition and of its sessions, against the edition that precedes it', async () => {
    const stated = await statedOf([...talk, 'Edition:1 -PRECEDES-> Edition:2']);
    expect(Object.keys(read(stated, 'topics', 'Edition:2').groups)).toEqual(['Topic:b', 'Topic:c']);
    expect(Object.keys(read(stated, 'sharedTopics', 'Edition:2').groups)).toEqual(['Topic:b']);
    expect(Object.keys(read(stated, 'newTopics', 'Edition:2').groups)).toEqual(['Topic:c']);
    expect(Object.keys(read(stated, 'droppedTopics', 'Edition:2').groups)).toEqual(['Topic:a']);
  });

  it('have zero shared ones where both lists are stated and nothing is in both: that is a finding', async () => {
    expect(
      await readTopics([
        'Edition:1 -ABOUT-> Topic:a',
        'Edition:2 -ABOUT-> Topic:b',
        'Edition:1 -PRECEDES-> Edition:2',
      ]),
    ).toEqual([1, 0, 1, 1]);
  });

  it('are not compared where those of either edition are not stated', async () => {
    const unknown = ['NOT_STATED', 'NOT_STATED', 'NOT_STATED'];
    const precedes = 'Edition:1 -PRECEDES-> Edition:2';
    expect(await readTopics(['Edition:2 -ABOUT-> Topic:b', precedes])).toEqual([1, ...unknown]);
    expect(await readTopics(['Edition:1 -ABOUT-> Topic:a', precedes])).toEqual([
      'NOT_STATED',
      ...unknown,
    ]);
  });

  it('are not compared where there is no edition before', async () => {
    expect(await readTopics(talk, {}, 'Edition:1')).toEqual([
      2,
      ...['NO_EDITION_BEFORE', 'NO_EDITION_BEFORE', 'NO_EDITION_BEFORE'],
    ]);
  });
});

describe('the edition before', () => {
  async function before(relations: readonly string[], facts: FactsOfIds, edition = 'Edition:3') {
    const stated = await statedOf(relations, facts);
    const found = findEditionBefore(stated, stated.find(edition) ?? -1);
    return found === null ? null : stated.idOf(found);
  }
  const inSeries = [1, 2, 3].map((n) => `Edition:${n} -EDITION_OF-> ForumSeries:s`);

  it('is the one of the next lower ordinal in its series, though one between is missing', async () => {
    const ordinals = { 'Edition:1': 1, 'Edition:2': 2, 'Edition:3': 7 };
    expect(await before(inSeries, { ordinals })).toBe('Edition:2');
  });

  it('is not one of another series', async () => {
    const relations = [
      'Edition:2 -EDITION_OF-> ForumSeries:other',
      'Edition:3 -EDITION_OF-> ForumSeries:s',
    ];
    const ordinals = { 'Edition:2': 2, 'Edition:3': 3 };
    expect(await before(relations, { ordinals })).toBeNull();
  });

  it('is by a stated PRECEDES before any ordinal, of several the last by ordinal, then the first by id', async () => {
    const stated = [
      ...inSeries,
      'Edition:1 -PRECEDES-> Edition:3',
      'Edition:0 -PRECEDES-> Edition:3',
    ];
    const ordinals = { 'Edition:2': 2, 'Edition:3': 3 };
    expect(await before(stated, { ordinals })).toBe('Edition:0');
    expect(await before(stated, { ordinals: { ...ordinals, 'Edition:1': 1 } })).toBe('Edition:1');
  });

  it('is unknown of an edition without an ordinal', async () => {
    expect(await before(inSeries, { ordinals: { 'Edition:1': 1 } })).toBeNull();
  });
});
