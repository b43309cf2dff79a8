import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { retractClaim, setRank } from '../../../src/change/actions/decide-claim.js';
import { claimOf, curator, dumpContent, made } from '../../fixtures/curation/curator.js';
import { org, riyadh, useCuration } from '../../fixtures/curation/use-curation.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

describe.each(testStores())('curation: $name', (engine) => {
  const { store } = useCuration(engine);

  describe('what each action keeps to', () => {
    it('does nothing in a dry run, and tells what it would do', async () => {
      const claim = await claimOf(store(), org, 'LOCATED_IN');
      const before = [await store().version(), await dumpContent(store())];
      expect(await retractClaim(store(), curator(), { claim }, { dryRun: true })).toMatchObject({
        change: null,
        entities: [org, riyadh],
        claims: [claim],
        errors: [],
      });
      expect([await store().version(), await dumpContent(store())]).toEqual(before);
    });

    it('refuses a revision of yesterday, and tells that of today', async () => {
      const claim = await claimOf(store(), org, 'LOCATED_IN');
      const { change } = await setRank(store(), curator(), {
        claim,
        ifRevision: 0,
        rank: 'PREFERRED',
      });
      const outcome = await retractClaim(store(), curator(), { claim, ifRevision: 0 });
      expect(outcome.errors).toMatchObject([
        { code: 'CONFLICT', path: ['ifRevision'], current: change?.number },
      ]);
      await made(retractClaim(store(), curator(), { claim, ifRevision: change?.number ?? 0 }));
    });

    it('gives one request its one change, and refuses it for another', async () => {
      const claim = await claimOf(store(), org, 'LOCATED_IN');
      const id = randomUUID();
      const first = await retractClaim(store(), curator(id), { claim });
      const { number } = await store().version();
      expect(await retractClaim(store(), curator(id), { claim })).toEqual({
        ...first,
        effects: [],
      });
      expect(await setRank(store(), curator(id), { claim, rank: 'PREFERRED' })).toMatchObject({
        errors: [{ code: 'BAD_INPUT', path: ['requestId'] }],
      });
      expect((await store().version()).number).toBe(number);
    });

    it('names no part of the input where the graph cannot hold what was asked', async () => {
      const claim = await claimOf(store(), org, 'LOCATED_IN');
      const author = { ...curator(), reason: 'half of a pair: \uD800' };
      expect(await retractClaim(store(), author, { claim })).toMatchObject({
        change: null,
        errors: [{ code: 'BAD_INPUT', path: [] }],
      });
    });

    it('lets one of two win who decide over one claim, and tells the other', async () => {
      const claim = await claimOf(store(), org, 'LOCATED_IN');
      const both = await Promise.all(
        (['PREFERRED', 'DEPRECATED'] as const).map((rank) =>
          setRank(store(), curator(), { claim, ifRevision: 0, rank }),
        ),
      );
      expect(both.map(({ errors }) => errors.map(({ code }) => code)).sort()).toEqual([
        [],
        ['CONFLICT'],
      ]);
    });

    it('refuses a claim that is not there', async () => {
      const outcome = await retractClaim(store(), curator(), { claim: 'claim:no' });
      expect(outcome.errors).toEqual([
        {
          code: 'NOT_FOUND',
          message: 'There is no claim "claim:no".',
          path: ['claim'],
          current: null,
        },
      ]);
    });
  });
});
