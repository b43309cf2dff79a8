import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ChangeOutcome } from '../../../src/change/actions/action-types.js';
import { addEvidence } from '../../../src/change/actions/add-evidence.js';
import { correctClaim } from '../../../src/change/actions/correct-claim.js';
import { retractClaim, setRank } from '../../../src/change/actions/decide-claim.js';
import { endClaim } from '../../../src/change/actions/end-claim.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { closeLog } from '../../../src/change/upkeep/close-log.js';
import { claimOf, curator, dumpContent, made } from '../../fixtures/curation/curator.js';
import { noted, org, useCuration } from '../../fixtures/curation/use-curation.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

describe.each(testStores())('acts on one claim, undone in turn: $name', (engine) => {
  const { store, reload, expectProjected } = useCuration(engine);
  const located = () => claimOf(store(), org, 'LOCATED_IN');
  const undo = (change: string) => undoChange(store(), curator(), { change });
  const refusedBy = ({ errors }: ChangeOutcome) =>
    /\("([^"]+)"\)/.exec(errors[0]?.message ?? '')?.[1];

  const bearOut = (claim: string) =>
    addEvidence(store(), curator(), { claim, evidence: [noted('Its address is there.')] });
  const acts: Readonly<Record<string, (claim: string) => Promise<ChangeOutcome>>> = {
    prefer: (claim) => setRank(store(), curator(), { claim, rank: 'PREFERRED' }),
    deprecate: (claim) => setRank(store(), curator(), { claim, rank: 'DEPRECATED' }),
    'bear out': bearOut,
    end: (claim) => {
      const evidence = [noted('It left in 2025.')];
      return endClaim(store(), curator(), { claim, validTo: '2025', evidence });
    },
    correct: (claim) => {
      const evidence = [noted('Since 2020.')];
      const input = { claim, validFrom: '2020', keepEvidence: true, evidence };
      return correctClaim(store(), curator(), input);
    },
    retract: (claim) => retractClaim(store(), curator(), { claim }),
  };
  const last = ['retract', 'correct'];
  const pairs = Object.entries(acts).flatMap(([first, act]) =>
    Object.entries(acts).flatMap(([second, other]) =>
      first === second || last.includes(first) ? [] : [{ first, act, second, other }],
    ),
  );

  it.each(pairs)(
    '$first, then $second, give the graph of before, also where undone was done again',
    async ({ act, other }) => {
      const claim = await located();
      const before = await dumpContent(store());
      const one = await made(act(claim));
      const two = await made(other(claim));
      const twoUndone = await made(undo(two));
      const twoAgain = await made(undo(twoUndone));
      const early = await undo(one);
      const isRefused = early.change === null;
      // Only the act that stands is in the way.
      expect(refusedBy(early)).toBe(isRefused ? two : undefined);
      for (const change of isRefused ? [two, one] : [twoAgain]) await made(undo(change));
      expect(await dumpContent(store())).toEqual(before);
      await expectProjected();
    },
  );

  it('undoes nothing that was undone, even where its state has come back', async () => {
    const borneOut = await made(bearOut(await located()));
    const undone = await made(undo(borneOut));
    const again = await made(undo(undone));
    const last = await made(undo(borneOut));
    expect(refusedBy(await undo(undone))).toBe(again);
    expect(refusedBy(await undo(borneOut))).toBe(last);
  });

  it('refuses for an undo of an earlier act, also once the log no longer has that act', async () => {
    const claim = await located();
    const preferred = await made(setRank(store(), curator(), { claim, rank: 'PREFERRED' }));
    const { number } = await store().version({ anew: true });
    const deprecated = await made(setRank(store(), curator(), { claim, rank: 'DEPRECATED' }));
    const undone = await made(undo(deprecated));
    const earlierUndone = await made(undo(preferred));
    expect(refusedBy(await undo(undone))).toBe(earlierUndone);
    const closing = { before: number + 1, archive: number, keepDays: 0 };
    await closeLog(store(), { by: 'salma', role: 'ADMIN' }, closing);
    expect(refusedBy(await undo(undone))).toBe(earlierUndone);
  });

  it('can all be undone, the last first, whatever was undone and done again before', async () => {
    const steps = fc.array(
      fc.record({ act: fc.constantFrom(...Object.values(acts)), undone: fc.option(fc.nat(7)) }),
      { minLength: 3, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        await reload();
        const claim = await located();
        const before = await dumpContent(store());
        const changes: { readonly id: string; readonly undoes: string | null }[] = [];
        const keep = ({ change }: ChangeOutcome) => {
          if (change) changes.push(change);
        };
        for (const { act, undone } of sequence) {
          const earlier = undone === null ? undefined : changes[undone];
          keep(await (earlier ? undo(earlier.id) : act(claim)));
        }
        const stands = (id: string): boolean =>
          !changes.some((change) => change.undoes === id && stands(change.id));
        const acted = changes.filter(({ id, undoes }) => undoes === null && stands(id));
        for (const { id } of acted.toReversed()) await made(undo(id));
        expect(await dumpContent(store())).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });
});
