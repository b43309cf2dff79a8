import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { readLogRows } from '../../src/api/changes/log-rows.js';
import { assertClaim } from '../../src/change/actions/assert-claim.js';
import { setRank } from '../../src/change/actions/decide-claim.js';
import { undoChange } from '../../src/change/actions/undo-change.js';
import { readTakenBack } from '../../src/claims/log/last-acts.js';
import { closeLog, type CloseLogOptions } from '../../src/change/upkeep/close-log.js';
import { readLogExtent } from '../../src/claims/log/read-changes.js';
import { readerOf } from '../../src/store/read-row.js';
import { claimOf, curator, dumpContent, made } from '../fixtures/curation/curator.js';
import { confirm, named, org, useCuration } from '../fixtures/curation/use-curation.js';
import { statement } from '../fixtures/stores/every-store.js';
import { otherStore } from '../fixtures/stores/other-store.js';
import { testStores } from '../fixtures/stores/test-stores.js';

const dayMs = 24 * 3_600_000;

describe.each(testStores())('closing the log: $name', (engine) => {
  const { store } = useCuration(engine);
  const numberNow = async () => (await store().version({ anew: true })).number;
  const close = (options: Pick<CloseLogOptions, 'before' | 'archive'>, keepDays = 0) =>
    closeLog(store(), { by: 'salma', role: 'ADMIN' }, { ...options, keepDays });

  /** A name is asserted and taken back; then a claim gets a rank, in the change of the returned id. */
  async function curate(): Promise<string> {
    const asserted = await made(assertClaim(store(), curator(), { claim: named, confirm }));
    await made(undoChange(store(), curator(), { change: asserted }));
    const claim = await claimOf(store(), org, 'LOCATED_IN');
    return made(setRank(store(), curator(), { claim, rank: 'PREFERRED' }));
  }

  it('removes what is older, and changes nothing else', async () => {
    await curate();
    const content = await dumpContent(store());
    const before = await numberNow();
    const closed = await close({ before, archive: before });
    expect(closed).toEqual({ before, removed: expect.any(Number), archive: before });
    expect(closed.removed).toBeGreaterThan(2);
    expect(await dumpContent(store())).toEqual(content);
    const now = await numberNow();
    expect(await readLogExtent(store())).toEqual({
      first: before,
      changes: 2,
      foreign: 0,
      earlier: [],
    });
    const rows = await readLogRows(store(), await store().version(), before - 1);
    expect(rows).toMatchObject([
      { number: before, kind: 'SET_RANK' },
      { number: now, kind: 'CLOSE_LOG', upserted: [], isWhole: false },
    ]);
  });

  it('gives back the room of what it has removed, and is closed where there is none for that', async () => {
    await curate();
    let times = 0;
    const full = otherStore(store(), {
      checkpoint: () => Promise.reject(new Error(`The disk is full, ${(times += 1)} times.`)),
    });
    const options = { archive: await numberNow(), before: await numberNow(), keepDays: 0 };
    const close = () => closeLog(full, { by: 'salma', role: 'ADMIN' }, options);
    expect((await close()).removed).toBeGreaterThan(2);
    expect((await close()).removed).toBe(0);
    expect(times).toBe(3);
  });

  it('tells those who are further behind which archive has the changes', async () => {
    await curate();
    const before = await numberNow();
    await close({ before, archive: before + 7 });
    await expect(readLogRows(store(), await store().version(), before - 2)).rejects.toMatchObject({
      code: 'GONE',
      message: `The log begins with version ${before}; an archive of version ${before + 7} has the changes after ${before - 2}.`,
    });
  });

  it('keeps what loads must know of undone changes, over several closings', async () => {
    await curate();
    const asserted = await made(assertClaim(store(), curator(), { claim: named, confirm }));
    await made(undoChange(store(), curator(), { change: asserted }));
    const { upserted, removed } = (
      await readLogRows(store(), await store().version(), (await numberNow()) - 1)
    )[0] ?? { upserted: [], removed: [] };
    const ids = [...upserted, ...removed];
    expect(ids).not.toEqual([]);
    const acts = await readTakenBack(readerOf(store()), ids);
    expect(acts.size).toBeGreaterThan(0);
    for (let times = 0; times < 2; times++) {
      const before = await numberNow();
      await close({ before, archive: before });
      await close({ before: await numberNow(), archive: await numberNow() });
      expect(await readTakenBack(readerOf(store()), ids)).toEqual(acts);
    }
  });

  it('can be undone no longer, what is newer can', async () => {
    const ranked = await curate();
    const before = await numberNow();
    await close({ before, archive: before });
    await made(undoChange(store(), curator(), { change: ranked }));
    await close({ before: await numberNow(), archive: await numberNow() });
    const { errors } = await undoChange(store(), curator(), { change: ranked });
    expect(errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('takes a moment, and does nothing where nothing is older', async () => {
    await curate();
    const now = await numberNow();
    expect(await close({ before: '2020-01-01', archive: now })).toMatchObject({ removed: 0 });
    expect(await numberNow()).toBe(now);
    const later = new Date(Date.now() + 60_000).toISOString();
    expect(await close({ before: later, archive: now })).toMatchObject({ before: now });
  });

  it('refuses to lose what no archive has, what is young, and what is yet to come', async () => {
    await curate();
    const now = await numberNow();
    const archive = now - 2;
    await expect(close({ before: now, archive })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: `The archive is of version ${archive}: take one of version ${now - 1} or later before the log is closed before ${now}.`,
    });
    await expect(close({ before: now, archive: now }, 1)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Changes are kept for 1 days (HISTORY_KEEP)'),
    });
    await expect(close({ before: now + 1, archive: now })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(await numberNow()).toBe(now);
  });

  describe('by a clock that jumps', () => {
    afterEach(() => {
      jest.restoreAllMocks();
    });
    const setClock = (days: number) => {
      const now = Date.now() + days * dayMs;
      jest.spyOn(Date, 'now').mockImplementation(() => now);
    };
    const countChanges = async () => (await readLogExtent(store())).changes;

    it('set back, keeps all as young, and says which', async () => {
      await curate();
      const [before, changes] = [await numberNow(), await countChanges()];
      setClock(-400);
      await expect(close({ before, archive: before }, 7)).rejects.toMatchObject({
        code: 'CONFLICT',
        message: expect.stringMatching(
          /^Changes are kept for 7 days \(HISTORY_KEEP\), and change \d+ is younger/,
        ),
      });
      expect(await countChanges()).toBe(changes);
    });

    it('set forward, removes nothing that no archive has', async () => {
      await curate();
      const [before, changes] = [await numberNow(), await countChanges()];
      setClock(400);
      await expect(close({ before, archive: before - 2 }, 7)).rejects.toMatchObject({
        code: 'CONFLICT',
        message: expect.stringMatching(/^The archive is of version \d+: take one of version/),
      });
      expect(await countChanges()).toBe(changes);
    });

    it('set back for a while, keeps as young what was made then, until a later change is old', async () => {
      await curate();
      const old = await numberNow();
      const claim = await claimOf(store(), org, 'LOCATED_IN');
      for (const rank of ['NORMAL', 'DEPRECATED', 'NORMAL'] as const)
        await made(setRank(store(), curator(), { claim, rank }));
      const [last, archive] = [await numberNow(), await numberNow()];
      const dayOf = (days: number) => new Date(Date.now() + days * dayMs).toISOString();
      const date = (numbers: string, days: number) =>
        store().write(
          statement(`MATCH (c:Change) WHERE c.number ${numbers} SET c.at = $at`, {
            old,
            last,
            at: dayOf(days),
          }),
        );
      await date('<= $old', -30);
      await date('> $old AND c.number < $last', -400);
      await date('= $last', -1);
      await expect(close({ before: last, archive }, 7)).rejects.toMatchObject({
        code: 'CONFLICT',
        message: expect.stringContaining(`change ${old + 1} is younger`),
      });
      expect(await close({ before: dayOf(-10), archive }, 7)).toMatchObject({ before: old + 1 });
      await date('= $last', -20);
      const before = await numberNow();
      await expect(close({ before: last, archive: before }, 7)).resolves.toMatchObject({
        removed: last - old - 1,
      });
    });

    it('keeps a change of a time to come until a later one tells that its clock was wrong', async () => {
      await curate();
      const ahead = await numberNow();
      await store().write(
        statement('MATCH (c:Change {number: $ahead}) SET c.at = $at', {
          ahead,
          at: new Date(Date.now() + 400 * dayMs).toISOString(),
        }),
      );
      const before = new Date(Date.now() + 200 * dayMs).toISOString();
      expect(await close({ before, archive: ahead })).toMatchObject({ before: ahead });
      await made(assertClaim(store(), curator(), { claim: named, confirm }));
      const now = await numberNow();
      expect(await close({ before, archive: now })).toMatchObject({ before: now });
    });
  });
});
