import { describe, expect, it } from '@jest/globals';
import { correctClaim } from '../../../src/change/actions/correct-claim.js';
import { endClaim } from '../../../src/change/actions/end-claim.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { cypher } from '../../../src/store/statement.js';
import { claimOf, curator, made } from '../../fixtures/curation/curator.js';
import { headline, noted, org, riyadh, useCuration } from '../../fixtures/curation/use-curation.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

describe.each(testStores())('the end of a tie: $name', (engine) => {
  const { store, one, piecesOf, stateOf, expectProjected } = useCuration(engine);
  const located = () => claimOf(store(), org, 'LOCATED_IN');

  it('is a claim of its own, and leaves alone the claim that it ends', async () => {
    const claim = await located();
    const before = await stateOf(claim);
    const outcome = await endClaim(store(), curator(), {
      claim,
      validTo: '2025-05-01',
      evidence: [noted('It left on 1 May 2025.')],
    });
    const [end = ''] = outcome.claims;
    expect(await stateOf(claim)).toEqual(before);
    expect(
      await one(
        cypher`MATCH (c:Claim) WHERE c.id = ${end} RETURN c.subjectId, c.objectId, c.validFrom, c.validTo`,
      ),
    ).toEqual([org, riyadh, null, '2025-05-01']);
    expect(await piecesOf(end)).toEqual([['document:page', ['SUBJECT', 'OBJECT', 'VALID_TO']]]);
    await expectProjected();
    await made(undoChange(store(), curator(), { change: outcome.change?.id ?? '' }));
    expect(await stateOf(end)).toBeUndefined();
  });

  it('that is told again leaves alone what other evidence supports', async () => {
    const old = await located();
    const evidence = [noted('It moved away in 2025.')];
    const moved = { claim: old, validTo: '2025', keepEvidence: true, evidence };
    const { claims } = await correctClaim(store(), curator(), moved);
    const claim = claims.find((id) => id !== old) ?? '';
    const again = { claim, validTo: '2025', evidence: [noted('It left.')] };
    await made(endClaim(store(), curator(), again));
    expect(await piecesOf(claim)).toEqual([
      ['document:page', ['SUBJECT', 'OBJECT']],
      ['document:page', ['VALID_TO']],
      ['document:page', ['SUBJECT', 'OBJECT', 'VALID_TO']],
    ]);
    await expectProjected();
  });

  it('without a day needs a word of ending, or a note', async () => {
    const claim = await located();
    const said = await endClaim(store(), curator(), { claim, ended: true, evidence: [headline] });
    expect(said.errors).toMatchObject([{ code: 'BAD_INPUT', path: ['evidence', '0'] }]);
    const ended = await endClaim(store(), curator(), {
      claim,
      ended: true,
      evidence: [noted('It has moved away.')],
    });
    expect(
      await one(
        cypher`MATCH (c:Claim) WHERE c.id = ${ended.claims[0] ?? ''} RETURN c.ended, c.validTo`,
      ),
    ).toEqual([true, null]);
  });

  it.each([
    ['neither day nor ended', {}],
    ['both', { validTo: '2025', ended: true }],
  ])('is refused with %s', async (_, end) => {
    const evidence = [noted('It left.')];
    expect(
      await endClaim(store(), curator(), { claim: await located(), evidence, ...end }),
    ).toMatchObject({ errors: [{ code: 'BAD_INPUT', path: ['validTo'] }] });
  });
});
