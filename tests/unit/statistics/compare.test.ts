import { describe, expect, it } from '@jest/globals';
import { compareTallies } from '../../../src/statistics/compare.js';
import { countThings, tallyOfMarks, type GroupKey } from '../../../src/statistics/tally.js';

/** A tally of things, each as [thing, group]. */
const tally = (...things: readonly (readonly [number, GroupKey])[]) =>
  tallyOfMarks(
    things.map(([node, group]) => ({
      thing: { relation: node, node, before: null },
      group,
      toGroup: null,
    })),
  );

function counts(a: ReturnType<typeof tally>, b: ReturnType<typeof tally>, by: 'THING' | 'GROUP') {
  const { shared, onlyA, onlyB } = compareTallies(a, b, by);
  return [shared, onlyA, onlyB].map(({ reason, things }) => reason ?? countThings(things));
}

describe('two numbers', () => {
  it('are compared by the things that they count', () => {
    expect(counts(tally([1, 'x'], [2, 'x']), tally([2, 'y'], [3, 'x'], [4, 'x']), 'THING')).toEqual(
      [1, 1, 2],
    );
  });

  it('or by what these are counted under, where nothing could be in both', () => {
    expect(counts(tally([1, 'x'], [2, 'y']), tally([3, 'x'], [4, 'z'], [5, 'z']), 'GROUP')).toEqual(
      [2, 1, 2],
    );
  });

  it('do not share the group of what no document puts under any, nor have it alone', () => {
    expect(counts(tally([1, null], [4, 'y']), tally([2, null], [3, 'x']), 'GROUP')).toEqual([
      0, 1, 1,
    ]);
  });

  it('are not compared by groups where nothing of one of them is stated to be in any', () => {
    const unknown = ['NOT_STATED', 'NOT_STATED', 'NOT_STATED'];
    expect(counts(tally([1, null]), tally([2, null], [3, 'x']), 'GROUP')).toEqual(unknown);
    expect(counts(tally([3, 'x']), tally([1, null]), 'GROUP')).toEqual(unknown);
    expect(counts(tally([1, null]), tally([1, null], [3, 'x']), 'THING')).toEqual([1, 0, 1]);
  });

  it('are not compared where one of them is not stated: it may have all that the other has', () => {
    const unknown = ['NOT_STATED', 'NOT_STATED', 'NOT_STATED'];
    expect(counts(tally(), tally([1, 'x']), 'THING')).toEqual(unknown);
    expect(counts(tally([1, 'x']), tally(), 'GROUP')).toEqual(unknown);
  });
});
