import { describe, expect, it } from '@jest/globals';
import { judgeCandidates } from '../../../src/search/candidates.js';
import type { Explanation, Hit } from '../../../src/search/hit.js';

/** A hit of one word that is the whole name. */
function hit(
  entityId: string,
  {
    score = 1,
    rule = 'EXACT',
    from = 'Haddad',
    to = 'Haddad',
    kind = 'Person',
  }: Partial<Record<'rule' | 'from' | 'to' | 'kind', string>> & { score?: number } = {},
): Hit {
  const explanation = [{ rule, from, to, distance: 1 }] as readonly Explanation[];
  const highlights = [{ start: 0, end: Array.from(to).length }];
  return { entityId, entityKind: kind, score, matchedName: to, explanation, highlights };
}

const matched = (...parameters: Parameters<typeof judgeCandidates>) =>
  judgeCandidates(...parameters).flatMap(({ entityId, isMatch }) => (isMatch ? [entityId] : []));

describe('candidates', () => {
  it('are no match where two have the whole name, unless something speaks against the other', () => {
    const namesakes = [hit('person:a'), hit('person:b')];
    expect(matched(namesakes)).toEqual([]);
    const born = (id: string) => new Map([['born', id === 'person:b']]);
    expect(matched(namesakes, born)).toEqual(['person:b']);
    expect(matched(namesakes, () => new Map([['born', false]]))).toEqual([]);
  });

  it('are no match where another is near', () => {
    const near = hit('person:b', { score: 0.95, rule: 'TRANSLITERATION', to: 'Haddad' });
    expect(matched([hit('person:a'), near])).toEqual([]);
    expect(matched([hit('person:a'), { ...near, score: 0.85 }])).toEqual(['person:a']);
  });

  it.each([
    ['Organisation', 'Organization', 'Organization', true],
    ['جامبيا', 'غامبيا', 'Country', true],
    ['الجابري', 'الغابري', 'Person', false],
    ['aritcle', 'article', 'Topic', false],
  ])('of %s for %s, %s: %p', (from, to, kind, isMatch) => {
    const found = [hit('x:a', { rule: 'TYPO', from, to, kind })];
    expect(matched(found).length > 0).toBe(isMatch);
  });
});
