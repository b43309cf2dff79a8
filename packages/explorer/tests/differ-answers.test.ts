import { describe, expect, it } from '@jest/globals';
import { groupBy } from '#text/group-by.js';
import { keyOf, type Claim as Stated } from '../parts/differ/alike.js';
import { decisionOf, type Decidable } from '../views/conflicts/decided.js';

const claim = (name: string, predicate: string, documents: readonly string[]) => ({
  id: `${predicate} ${name} ${documents.join(' ')}`,
  predicate,
  subject: { id: `organization:${name}`, kind: 'Organization', labelAr: null, labelEn: name },
  evidence: documents.map((id) => ({ document: { id } })),
});
type Claim = ReturnType<typeof claim>;

/** The claims that give one answer, in groups. */
function groupsOf(...claims: readonly Claim[]) {
  const stated = claims as unknown as readonly Stated[];
  return Array.from(groupBy(stated, (each) => keyOf('SUBJECT', each, stated)).values());
}

describe('the answers to who hosted', () => {
  it('are those whom one document names together, whatever else names the same', () => {
    const [a, b] = [claim('a', 'CO_HOSTED', ['d1']), claim('b', 'CO_HOSTED', ['d1'])];
    const [again, too] = [claim('a', 'CO_HOSTED', ['d2']), claim('b', 'CO_HOSTED', ['d2'])];
    const [c, d] = [claim('c', 'CO_HOSTED', ['d3']), claim('d', 'CO_HOSTED', ['d3'])];
    expect(groupsOf(a, c, b, again, d, too)).toEqual([
      [a, b, again, too],
      [c, d],
    ]);
  });

  it('keep apart who is said to have hosted, and to have hosted with others', () => {
    const [alone, together] = [claim('a', 'HOSTED', ['d1']), claim('a', 'CO_HOSTED', ['d2'])];
    expect(groupsOf(alone, together)).toEqual([[alone], [together]]);
  });
});

describe('the decision on a question', () => {
  const turn = (rankAfter: string, of = 'c') => [{ claim: of, rankAfter }];
  const change = (number: number, claimTurns: ReturnType<typeof turn>, undoes: string | null) => ({
    id: `change-${number}`,
    number,
    kind: 'CURATE',
    at: '2026-12-03T10:00:00Z',
    by: null,
    undoes,
    claimTurns,
  });
  const decided = (because: string, ...changes: readonly ReturnType<typeof change>[]) =>
    decisionOf({ because, preferred: { id: 'c', changes } } as unknown as Decidable)?.number;

  it('is the last change that preferred the claim which comes first, and no undo', () => {
    const changes = [
      change(9, turn('PREFERRED'), 'change-8'),
      change(8, turn('NORMAL'), null),
      change(7, turn('PREFERRED', 'other'), null),
      change(6, turn('PREFERRED'), null),
      change(5, turn('PREFERRED'), null),
    ];
    expect(decided('RANK', ...changes)).toBe(6);
  });

  it('is none where a file preferred it, or the claim comes first for another reason', () => {
    expect(decided('RANK', change(4, turn('NORMAL'), null))).toBeUndefined();
    expect(decided('CONFIDENCE', change(4, turn('PREFERRED'), null))).toBeUndefined();
  });
});
