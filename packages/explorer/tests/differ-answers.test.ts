import { describe, expect, it } from '@jest/globals';
import { groupBy } from '#text/group-by.js';
import { keyOf, type Claim as Stated } from '../parts/differ/alike.js';

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
