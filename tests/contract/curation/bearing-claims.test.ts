import { describe, expect, it } from '@jest/globals';
import { loadDatasets } from '../../../src/change/load/load-datasets.js';
import { readBearingClaims } from '../../../src/claims/graph/read-bearing-claims.js';
import { readDisputableClaims } from '../../../src/claims/graph/read-claims.js';
import { differenceOf } from '../../../src/claims/projection/difference.js';
import { project, type Projection } from '../../../src/claims/projection/project.js';
import type { StatedClaim } from '../../../src/claims/records.js';
import { groupBy } from '#text/group-by.js';
import { contentOf } from '../../fixtures/graphs/content-of.js';
import { literal, named } from '../../fixtures/graphs/stated-claim.js';
import { testStores, useStore } from '../../fixtures/stores/test-stores.js';

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

describe.each(testStores())('the claims that a change bears on: $name', (engine) => {
  const used = useStore(engine, 'definitions');

  async function load(claims: readonly StatedClaim[]): Promise<void> {
    await loadDatasets(
      used.store,
      Array.from(
        groupBy(claims, ({ dataset }) => dataset),
        ([dataset, own]) => contentOf(dataset, own),
      ),
    );
  }

  it.each([
    ['names alone', names],
    ['names and words that one of them repeats', [...names, words]],
  ])('project it as all claims do among %s', async (_, claims) => {
    await load(claims);
    const held = await readDisputableClaims(used.store, [oman.id]);
    expect(held).toHaveLength(claims.length);
    for (const gone of held) {
      const beside = (all: readonly StatedClaim[]) => all.filter(({ id }) => id !== gone.id);
      const bearing = await readBearingClaims(used.store, [oman.id], [gone]);
      expect(differences(beside(bearing), gone)).toEqual(differences(beside(held), gone));
    }
  });

  it('are those of its text and the first label of each dataset', async () => {
    const qatar = { dataset: 'aliases', subject: 'country:qa' };
    const aliases = ['One', 'Two "too"', 'Three'].map((text) => named(text, 'EN', 'ALIAS', qatar));
    await load(aliases);
    const bearing = await readBearingClaims(used.store, [qatar.subject], aliases.slice(0, 1));
    const texts = bearing.map(({ value }) => (value?.type === 'NAME' ? value.text : ''));
    expect(texts.sort()).toEqual(['One', 'Three']);
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
