import { describe, expect, it } from '@jest/globals';
import { assertClaim } from '../../../src/change/actions/assert-claim.js';
import { correctClaim } from '../../../src/change/actions/correct-claim.js';
import { retractClaim, setRank } from '../../../src/change/actions/decide-claim.js';
import type { ChangeOutcome } from '../../../src/change/actions/action-types.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { claimOf, curator, made } from '../../fixtures/curation/curator.js';
import { confirm, named, noted, org, useCuration } from '../../fixtures/curation/use-curation.js';
import { recordReads } from '../../fixtures/stores/other-store.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

describe.each(testStores())('the planning of a change: $name', (engine) => {
  const { store } = useCuration(engine);

  const evidence = [noted('It has its seat there since 2020.')];
  it.each<[string, (to: GraphStore, claim: string) => Promise<ChangeOutcome>]>([
    ['an assertion', (to) => assertClaim(to, curator(), { claim: named, confirm })],
    ['a rank', (to, claim) => setRank(to, curator(), { claim, rank: 'PREFERRED' })],
    ['a retraction', (to, claim) => retractClaim(to, curator(), { claim })],
    [
      'a correction',
      (to, claim) => {
        const correction = { claim, validFrom: '2020', keepEvidence: true, evidence };
        return correctClaim(to, curator(), correction);
      },
    ],
  ])('of %s reads no claim twice', async (_, act) => {
    const claim = await claimOf(store(), org, 'LOCATED_IN');
    const { recorded, reads } = recordReads(store());
    await made(act(recorded, claim));
    const asked = reads
      .map(({ statement: { text, parameters } }) => JSON.stringify([text, parameters]))
      .filter((each) => each.includes('(c:Claim)'));
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((each, i) => asked.indexOf(each) < i)).toEqual([]);
  });
});
