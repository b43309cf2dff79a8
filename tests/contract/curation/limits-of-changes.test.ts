import { describe, expect, it } from '@jest/globals';
import { loadDecisions } from '../../../src/change/load/load-decisions.js';
import { applyChange } from '../../../src/change/apply/apply-change.js';
import { assertClaim } from '../../../src/change/actions/assert-claim.js';
import { planRecords } from '../../../src/change/apply/plan-records.js';
import { retractClaim, setRank } from '../../../src/change/actions/decide-claim.js';
import { KnownError } from '../../../src/shared/errors.js';
import { cypher } from '../../../src/store/statement.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { claimOf, curator, dumpContent, rowsOf } from '../../fixtures/curation/curator.js';
import { confirm, named, org, useCuration } from '../../fixtures/curation/use-curation.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

const claimIds = (count: number) =>
  Array.from({ length: count }, (_, i) => `claim:${i.toString(16).padStart(16, '0')}`);

describe.each(testStores())('what changes are bounded by: $name', (engine) => {
  const { store } = useCuration(engine);
  const countOverrides = async () =>
    (await rowsOf(store(), cypher`MATCH (o:Override) RETURN count(o)`))[0]?.[0];

  describe('how much one decides', () => {
    it('is refused beyond five thousand records, and the graph is as it was', async () => {
      const before = await dumpContent(store());
      const overrides = Object.fromEntries(
        claimIds(10_000).map((id) => [id, { rank: 'PREFERRED', status: null } as const]),
      );
      const author = curator();
      const deciding = applyChange(store(), author, { kind: 'SET_RANK', input: null }, (reader) =>
        planRecords(reader, { claims: {}, overrides }, { id: author.requestId, number: 1 }),
      );
      await expect(deciding).rejects.toMatchObject({
        message: 'One change may touch 5000 records at most; this one touches 10000: split it.',
      });
      expect(await dumpContent(store())).toEqual(before);
    });

    it('comes from files in parts of a thousand', async () => {
      const { number } = await store().version();
      const decisions = {
        overrides: claimIds(1500).map(
          (claimId) => ({ claimId, rank: 'PREFERRED', status: null }) as const,
        ),
        judgements: [],
        withdrawn: [],
        translations: [],
      };
      await loadDecisions(store(), decisions);
      expect([await countOverrides(), (await store().version()).number]).toEqual([
        ...[1500, number + 2],
      ]);
      await loadDecisions(store(), decisions);
      expect((await store().version()).number).toBe(number + 2);
      await loadDecisions(store(), {
        overrides: [],
        judgements: [],
        withdrawn: [],
        translations: [],
      });
      expect(await countOverrides()).toBe(0);
    });
  });

  describe('a store that goes away between reading and committing', () => {
    const gone = () => new KnownError('STORE_UNAVAILABLE', 'The graph store does not answer.');
    /** The store whose next transaction fails: before it has committed, or when its answer is lost. */
    function failingOnce(when: 'before' | 'after'): GraphStore {
      const real = store();
      let hasFailed = false;
      return {
        capabilities: real.capabilities,
        read: (...asked) => real.read(...asked),
        stream: (...asked) => real.stream(...asked),
        version: (...asked) => real.version(...asked),
        write: (...asked) => real.write(...asked),
        define: (...asked) => real.define(...asked),
        close: () => real.close(),
        async transaction(...asked) {
          if (hasFailed) return real.transaction(...asked);
          hasFailed = true;
          if (when === 'after') await real.transaction(...asked);
          throw gone();
        },
      };
    }

    it('is told, leaves the graph as it was, and the same request makes the change later', async () => {
      const before = [await store().version(), await dumpContent(store())];
      const failing = failingOnce('before');
      const author = curator();
      const act = () => assertClaim(failing, author, { confirm, claim: named });
      await expect(act()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      expect([await store().version(), await dumpContent(store())]).toEqual(before);
      expect(await act()).toMatchObject({ change: { id: author.requestId }, errors: [] });
    });

    it('is no second change where only the answer was lost', async () => {
      const { number } = await store().version();
      const failing = failingOnce('after');
      const author = curator();
      const act = () => assertClaim(failing, author, { confirm, claim: named });
      await expect(act()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      expect(await act()).toMatchObject({ change: { number: number + 1 }, errors: [] });
      expect((await store().version()).number).toBe(number + 1);
    });
  });

  it('lets forty who write at once all write, one after the other', async () => {
    const claim = await claimOf(store(), org, 'LOCATED_IN');
    const { number } = await store().version();
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        i % 2 === 0
          ? setRank(
              store(),
              { ...curator(), by: `one-${i % 8}` },
              { claim, rank: i % 4 === 0 ? 'PREFERRED' : 'DEPRECATED' },
            )
          : retractClaim(store(), curator(), { claim }),
      ),
    );
    expect(outcomes.flatMap(({ errors }) => errors)).toEqual([]);
    const made = outcomes.flatMap(({ change }) => change?.number ?? []).sort((a, b) => a - b);
    expect(made).toEqual(made.map((_, i) => number + 1 + i));
    expect((await store().version()).number).toBe(number + made.length);
  });

  it('refuses who would wait too long behind others', async () => {
    const writers = Array.from({ length: 200 }, () =>
      setRank(store(), { ...curator(), by: 'hasty' }, { claim: 'claim:no', rank: 'PREFERRED' }),
    );
    const outcomes = await Promise.allSettled(writers);
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused).toEqual(
      refused.map(() => ({
        status: 'rejected',
        reason: expect.objectContaining({ code: 'OVERLOADED' }),
      })),
    );
  });
});
