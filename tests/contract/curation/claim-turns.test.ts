import { describe, expect, it } from '@jest/globals';
import { assertClaim } from '../../../src/change/actions/assert-claim.js';
import { readClaimTurns } from '../../../src/change/actions/claim-turns.js';
import { correctClaim } from '../../../src/change/actions/correct-claim.js';
import { readChanges } from '../../../src/claims/log/read-changes.js';
import { retractClaim, setRank } from '../../../src/change/actions/decide-claim.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { claimOf, curator, made } from '../../fixtures/curation/curator.js';
import { confirm, named, noted, org, useCuration } from '../../fixtures/curation/use-curation.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

const counts = { rank: 'NORMAL', status: 'ACCEPTED' };

describe.each(testStores())('what a change did to claims, on $name', (engine) => {
  const used = useCuration(engine);
  const turnsOf = async (change: string) => {
    const turns = await readClaimTurns(used.store(), change);
    return turns.map(({ claim, before, after }) => ({ says: claim.value, before, after }));
  };
  const stating = () => made(assertClaim(used.store(), curator(), { confirm, claim: named }));

  it('is that it is there since it was asserted, and not since that was undone', async () => {
    const change = await stating();
    const says = expect.objectContaining({ text: 'The Organisation' });
    expect(await turnsOf(change)).toEqual([{ says, before: null, after: counts }]);
    const undo = await made(undoChange(used.store(), curator(), { change }));
    expect(await turnsOf(undo)).toEqual([{ says, before: counts, after: null }]);
  });

  it('is its rank and whether it counts', async () => {
    const claim = await claimOf(used.store(), org, 'LOCATED_IN');
    const ranked = await made(setRank(used.store(), curator(), { claim, rank: 'PREFERRED' }));
    const retracted = await made(retractClaim(used.store(), curator(), { claim }));
    const preferred = { rank: 'PREFERRED', status: 'ACCEPTED' };
    expect(await turnsOf(ranked)).toEqual([{ says: null, before: counts, after: preferred }]);
    expect(await turnsOf(retracted)).toEqual([
      { says: null, before: preferred, after: { rank: 'PREFERRED', status: 'RETRACTED' } },
    ]);
  });

  it('is of a correction both claims', async () => {
    const claim = await claimOf(used.store(), org, 'LOCATED_IN');
    const change = await made(
      correctClaim(used.store(), curator(), {
        claim,
        validFrom: '2020-11',
        evidence: [noted('Since November 2020.')],
        keepEvidence: true,
      }),
    );
    const turns = await readClaimTurns(used.store(), change);
    expect(turns.map((turn) => [turn.claim.validFrom, turn.before, turn.after])).toEqual(
      expect.arrayContaining([
        [null, counts, { ...counts, status: 'RETRACTED' }],
        ['2020-11', null, counts],
      ]),
    );
  });

  it('is not known of a load, nor of a change that was not made', async () => {
    const { number } = await used.store().version();
    const changes = await readChanges(used.store(), { since: 0, upTo: number });
    const [load] = changes.filter(({ kind }) => kind === 'LOAD');
    expect(await turnsOf(load?.id ?? '')).toEqual([]);
    expect(load).toBeDefined();
    expect(await turnsOf('no such change')).toEqual([]);
  });
});
