import { describe, expect, it } from '@jest/globals';
import { axisOf, type Entry } from '../views/timeline/lanes.js';

const entry = (event: string, date: string | null): Entry =>
  ({
    event,
    date,
    predicate: 'MEMBER_OF',
    subject: { id: 'a' },
    object: { id: 'b' },
    claims: [],
  }) as never;

const barsOf = (...entries: readonly Entry[]) =>
  axisOf(entries)?.lanes[0]?.marks.filter(({ look }) => look === 'lasts' || look === 'begins');

describe('the axis of a timeline', () => {
  it('draws what lasts up to a stated end alone', () => {
    expect(barsOf(entry('BEGAN', '2010'), entry('ENDED', '2015'))).toMatchObject([
      { look: 'lasts', from: 1, to: 5 },
    ]);
    const open = barsOf(entry('BEGAN', '2010'), entry('ENDED', null), entry('DATED', '2016'));
    expect(open).toMatchObject([{ look: 'begins', from: 1, to: 1.5 }]);
  });

  it('draws no two bars over each other', () => {
    const twice = ['2010', '2012'].map((date) => entry('BEGAN', date));
    expect(barsOf(...twice, entry('ENDED', '2015'))).toMatchObject([{ from: 1, to: 5 }]);
    expect(
      barsOf(entry('BEGAN', '2010'), entry('ENDED', '2012'), entry('BEGAN', '2014')),
    ).toMatchObject([
      { look: 'lasts', from: 1, to: 2 },
      { look: 'begins', from: 5 },
    ]);
  });

  it('counts the dates that it shows', () => {
    expect(axisOf([entry('BEGAN', '2010'), entry('ENDED', null)])?.count).toBe(1);
  });
});
