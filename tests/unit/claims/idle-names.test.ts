import { describe, expect, it } from '@jest/globals';
import { differenceOf } from '../../../src/claims/projection/difference.js';
import { withoutIdleNames } from '../../../src/claims/projection/names.js';
import { project, type Projection } from '../../../src/claims/projection/project.js';
import type { StatedClaim } from '../../../src/claims/records.js';
import { literal, named } from '../../fixtures/graphs/stated-claim.js';

const oman = { id: 'country:om', kind: 'Country' };
const names = [
  named('Oman', 'EN', 'SHORT'),
  named('Oman', 'EN', 'ALIAS', { dataset: 'other' }),
  named('Oman of old', 'EN', 'SHORT'),
  named('Omán', 'EN', 'SHORT', { dataset: 'other', confidence: 0.5 }),
  named('Land of frankincense', 'EN', 'ALIAS', { confidence: 0.2 }),
  named('Pearl of Arabia', 'EN', 'ALIAS'),
  named('Sultanate of Oman', 'EN', 'OFFICIAL'),
  named('The Sultanate', 'EN', 'OFFICIAL', { rank: 'DEPRECATED' }),
  named('Muscat', 'EN', 'ALIAS', { status: 'RETRACTED', dataset: 'third' }),
  named('Old Muscat', 'EN', 'ALIAS', { dataset: 'third', confidence: 0.5 }),
  named('Omani', 'EN', 'DEMONYM', { dataset: 'fourth' }),
  named('ʿUmān', 'EN', 'TRANSLITERATION', { dataset: 'other', confidence: 0.4 }),
  named('عُمان', 'AR', 'SHORT', { rank: 'PREFERRED' }),
  named('سلطنة عُمان', 'AR', 'SHORT'),
];
const words = literal('TEXT', { type: 'TEXT', text: 'Land of frankincense', lang: 'EN' });

describe('projection: idle names', () => {
  it.each([
    ['names alone', names],
    ['names and words that one of them repeats', [...names, words]],
  ])('makes no difference to a change among %s', (_, claims) => {
    for (const gone of claims) {
      const beside = claims.filter(({ id }) => id !== gone.id);
      const bearing = withoutIdleNames(beside, [gone]);
      expect(differences(bearing, gone)).toEqual(differences(beside, gone));
    }
  });

  it('leaves out what neither names the change nor labels a dataset', () => {
    const aliases = ['One', 'Two', 'Three'].map((text) => named(text, 'EN', 'ALIAS'));
    const [one, ...others] = aliases;
    expect(one && withoutIdleNames(others, [one])).toHaveLength(1);
  });
});

/** Parts that go and change as a claim is removed from beside these. */
function differences(beside: readonly StatedClaim[], gone: StatedClaim) {
  const [before, after] = [[...beside, gone], beside].map((claims) => project([oman], claims, []));
  if (!before || !after) return undefined;
  const lists = (of: Projection) => [
    ...[of.entities, of.names, of.claims, of.retired],
    ...[of.layers.entities, of.layers.names],
  ];
  return lists(before).map((list, i) => differenceOf<{ id: string }>(list, lists(after)[i] ?? []));
}
