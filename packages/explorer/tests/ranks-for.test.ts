import { describe, expect, it } from '@jest/globals';
import { neither, proposed, ranksFor } from '../views/review/ranks-for.js';

const held = (id: string, rank: 'PREFERRED' | 'NORMAL' = 'NORMAL') => ({ id, rank, revision: 7 });

describe('the ranks that follow from a choice', () => {
  it('leaves all as they are where neither is chosen', () => {
    expect(ranksFor(neither, 'claim:new', [held('claim:a', 'PREFERRED')])).toEqual([]);
  });

  it('prefers the claim that the proposal became, or one of the graph at the revision that was read', () => {
    expect(ranksFor(proposed, 'claim:new', [held('claim:a')])).toEqual([
      { claim: 'claim:new', rank: 'PREFERRED' },
    ]);
    expect(ranksFor('claim:a', 'claim:new', [held('claim:a'), held('claim:b')])).toEqual([
      { claim: 'claim:a', rank: 'PREFERRED', ifRevision: 7 },
    ]);
  });

  it('takes it from another first, and does nothing twice', () => {
    const both = [held('claim:a', 'PREFERRED'), held('claim:b')];
    expect(ranksFor(proposed, 'claim:new', both)).toEqual([
      { claim: 'claim:a', rank: 'NORMAL', ifRevision: 7 },
      { claim: 'claim:new', rank: 'PREFERRED' },
    ]);
    expect(ranksFor('claim:a', 'claim:new', both)).toEqual([]);
  });
});
