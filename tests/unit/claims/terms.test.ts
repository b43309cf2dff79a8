import { describe, expect, it } from '@jest/globals';
import { projectDirect } from '../../../src/claims/projection/project-shown.js';
import { shownOf, termsOf } from '../../../src/claims/terms.js';
import { tiesOf } from '../../../src/claims/ties.js';
import { inOffice, stated } from '../../fixtures/graphs/stated-claim.js';

describe('the end of a term', () => {
  const over = (firstSeen: string) => stated({ ended: true, firstSeen, lastSeen: firstSeen });
  const until = (validTo: string) => stated({ validTo, rank: 'NORMAL', firstSeen: '2025-06-01' });
  const endOf = (...claims: Parameters<typeof termsOf>[0]) => {
    const [term] = termsOf(claims).terms;
    return term && shownOf(term);
  };

  it.each(['NORMAL', 'PREFERRED'] as const)(
    'is the known day where another source says that it is over: %s',
    (rank) => {
      const claims = [{ ...over('2024-12-18'), rank }, until('2023-05')];
      expect(endOf(...claims)).toMatchObject({ validTo: '2023-05', overBy: null, end: claims[1] });
      expect(endOf(...claims.toReversed())).toMatchObject({ validTo: '2023-05', overBy: null });
    },
  );

  it('has no day where the known one is later than the document of the better source', () => {
    const claims = [{ ...over('2024-12-18'), rank: 'PREFERRED' as const }, until('2025-01')];
    expect(endOf(...claims)).toMatchObject({ validTo: null, overBy: '2024-12-18' });
  });
});

describe('an office to which somebody returns', () => {
  const claims = [
    inOffice('person:a', '2015'),
    inOffice('person:b', '2019'),
    inOffice('person:a', '2022-03'),
  ];
  const people = ['person:a', 'person:b'].map((id) => ({ id, kind: 'Person', dataset: 'article' }));
  const { relations, entities } = projectDirect(people, claims, tiesOf(claims));
  const [first, second] = relations.map(({ properties }) => properties);

  it('is held in two terms, the first over when the other began', () => {
    expect(first).toMatchObject({
      validFrom: '2022-03',
      contested: false,
      certain: ['2015-12-31/2019-01-01', '2022-03-31/9999-99-99'],
    });
    expect(JSON.parse(String(first?.['terms']))).toMatchObject([
      { validFrom: '2015', overBy: '2019-01-01' },
      { validFrom: '2022-03' },
    ]);
  });

  it('is left by the other', () => {
    expect(second).toMatchObject({ validFrom: '2019', contested: false });
    expect(second?.['endedBy']).toBe(first?.['id']);
    expect(entities.map(({ properties }) => properties['contested'])).toEqual([false, false]);
  });
});
