import { describe, expect, it } from '@jest/globals';
import { assertClaim } from '../../../src/change/actions/assert-claim.js';
import { correctClaim } from '../../../src/change/actions/correct-claim.js';
import { createEntity } from '../../../src/change/actions/create-entity.js';
import { cypher } from '../../../src/store/statement.js';
import { claimOf, curator, dumpContent, made } from '../../fixtures/curation/curator.js';
import {
  confirm,
  headline,
  named,
  noted,
  org,
  useCuration,
} from '../../fixtures/curation/use-curation.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

describe.each(testStores())('correcting claims and making entities: $name', (engine) => {
  const { store, one, stateOf, isListed, expectProjected } = useCuration(engine);

  describe('correcting a claim', () => {
    it('takes it back and states it anew in one change, with its evidence', async () => {
      const located = await claimOf(store(), org, 'LOCATED_IN');
      const outcome = await correctClaim(store(), curator(), {
        claim: located,
        ifRevision: 0,
        validFrom: '2020',
        keepEvidence: true,
        evidence: [noted('It has its seat there since 2020.')],
      });
      const corrected = outcome.claims.find((id) => id !== located) ?? '';
      expect(outcome).toMatchObject({ change: { kind: 'CORRECT_CLAIM' }, errors: [] });
      expect((await stateOf(located))?.[1]).toBe('RETRACTED');
      expect((await stateOf(corrected))?.[1]).toBe('ACCEPTED');
      expect(
        await one(
          cypher`MATCH (:Entity)-[r:LOCATED_IN]->(:Entity) RETURN r.claimIds, r.validFrom, r.datasets`,
        ),
      ).toEqual([[corrected], '2020', ['curated']]);
      await expectProjected();
    });

    it('refuses an end before the start that stays', async () => {
      const located = await claimOf(store(), org, 'LOCATED_IN');
      const { claims } = await correctClaim(store(), curator(), {
        claim: located,
        ifRevision: 0,
        validFrom: '2020',
        keepEvidence: true,
        evidence: [noted('It has its seat there since 2020.')],
      });
      const claim = claims.find((id) => id !== located) ?? '';
      const before = await dumpContent(store());
      const { change, errors } = await correctClaim(store(), curator(), {
        claim,
        validTo: '2019',
        keepEvidence: true,
        evidence: [noted('It left in 2019.')],
      });
      expect(change).toBeNull();
      expect(errors).toEqual([
        {
          code: 'BAD_INPUT',
          path: ['validTo'],
          current: null,
          message: 'validTo: ends before it begins.',
        },
      ]);
      expect(await dumpContent(store())).toEqual(before);
    });

    it('corrects what curators state themselves in its place', async () => {
      const {
        claims: [claim = ''],
      } = await assertClaim(store(), curator(), { confirm, claim: named });
      const remarked = await correctClaim(store(), curator(), {
        claim,
        note: 'By its own account.',
      });
      expect(remarked.claims).toEqual([claim]);
      expect(
        await one(cypher`MATCH (c:Claim) WHERE c.id = ${claim} RETURN c.note, c.status`),
      ).toEqual(['By its own account.', 'ACCEPTED']);
      const renamed = await correctClaim(store(), curator(), {
        claim,
        value: { text: 'The Org', lang: 'EN', nameKind: 'SHORT' },
        evidence: [noted('It calls itself The Org.')],
      });
      expect(renamed.claims).toHaveLength(2);
      expect(await one(cypher`MATCH (n:Entity) WHERE n.id = ${org} RETURN n.labelEn`)).toEqual([
        'The Org',
      ]);
      await expectProjected();
    });
  });

  describe('making an entity', () => {
    it.each([
      [
        'English',
        [{ text: 'Digital Cooperation: the 2nd', lang: 'EN' }],
        'digital-cooperation-the-2nd',
      ],
      [
        'transliterated',
        [
          { text: 'منظمة', lang: 'AR' },
          { text: 'Munaẓẓama', lang: 'EN', nameKind: 'TRANSLITERATION' },
        ],
        'munazzama',
      ],
      ['Arabic', [{ text: 'مُنظَّمة', lang: 'AR' }], 'mnzma'],
    ] as const)('makes its id from its %s name', async (_, names, words) => {
      const evidence = [headline];
      const input = {
        confirm,
        kind: 'Organization',
        names: names.map((each) => ({ ...each, evidence })),
      } as const;
      const dry = await createEntity(store(), curator(), input, { dryRun: true });
      expect(dry).toMatchObject({ change: null, entities: [`organization:${words}`], errors: [] });
      expect(await isListed(`organization:${words}`)).toBe(false);
      await made(createEntity(store(), curator(), input));
      expect(await isListed(`organization:${words}`)).toBe(true);
      expect(await createEntity(store(), curator(), input)).toMatchObject({
        entities: [`organization:${words}-2`],
      });
      await expectProjected();
    });

    it.each([
      ['place:x', ['id']],
      ['organization:X', ['id']],
      [org, ['id']],
    ])('refuses the id %s', async (id, path) => {
      const names = [{ text: 'X', lang: 'EN', evidence: [headline] }] as const;
      const outcome = await createEntity(store(), curator(), {
        confirm,
        kind: 'Organization',
        id,
        names,
      });
      expect(outcome).toMatchObject({ change: null, errors: [{ code: 'BAD_INPUT', path }] });
    });

    it('refuses one without a name, or with one twice', async () => {
      const name = { text: 'X', lang: 'EN', evidence: [headline] } as const;
      const errorsOf = async (names: readonly (typeof name)[]) =>
        (await createEntity(store(), curator(), { confirm, kind: 'Topic', names })).errors;
      expect(await errorsOf([])).toMatchObject([{ path: ['names'] }]);
      expect(await errorsOf([name, name])).toMatchObject([{ path: ['names', '1'] }]);
    });
  });
});
