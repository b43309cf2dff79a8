import { describe, expect, it } from '@jest/globals';
import { ForeignCommits } from '../../../../src/store/neo4j/foreign-commits.js';

const reading = (number: number, bookmark: string, storeId = 'a') => ({
  version: { storeId, number },
  bookmark,
});

describe('commits of others that raise no version', () => {
  it('are shown by a bookmark that changed while the version did not, once', () => {
    const commits = new ForeignCommits();
    const shown = [
      ...[reading(1, 'x'), reading(1, 'x'), reading(1, 'y'), reading(1, 'y'), reading(1, 'y')],
      ...[reading(1, 'y')],
    ].map((each) => commits.showsOne(each));
    expect(shown).toEqual([false, false, false, true, false, false]);
  });

  it('are not those that raise it, whichever is seen first', () => {
    const commits = new ForeignCommits();
    const shown = [
      ...[reading(1, 'x'), reading(1, 'y'), reading(2, 'y'), reading(2, 'y'), reading(3, 'z')],
      ...[reading(3, 'z', 'b'), reading(3, 'z', 'b')],
    ].map((each) => commits.showsOne(each));
    expect(shown).toEqual([false, false, false, false, false, false, false]);
  });

  it('are not what this process defines', () => {
    const commits = new ForeignCommits();
    commits.showsOne(reading(1, 'x'));
    commits.forget();
    expect([reading(1, 'y'), reading(1, 'y')].map((each) => commits.showsOne(each))).toEqual([
      ...[false, false],
    ]);
  });
});
