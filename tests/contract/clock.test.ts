import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { clockListeners } from '../../src/change/apply/apply-change.js';
import { setRank } from '../../src/change/actions/decide-claim.js';
import { judge } from '../../src/change/actions/judge-entities.js';
import { closeLog } from '../../src/change/upkeep/close-log.js';
import { readJudgements } from '../../src/claims/graph/judgements.js';
import { readChanges } from '../../src/claims/log/read-changes.js';
import { changes } from '../../src/doctor/changes.js';
import { createCheckContext } from '../../src/doctor/check.js';
import { readerOf } from '../../src/store/read-row.js';
import { claimOf, curator, made } from '../fixtures/curation/curator.js';
import { org, useCuration } from '../fixtures/curation/use-curation.js';
import { goodSeed } from '../fixtures/seed/temporary-seed.js';
import { statement } from '../fixtures/stores/every-store.js';
import { testStores } from '../fixtures/stores/test-stores.js';

const other = `entities:
  - id: organization:other
    names: [{ text: المنظمة, lang: AR, kind: SHORT, evidence: [ALL] }]`;
const [second, minute, hour] = [1000, 60_000, 3_600_000];
const [day, year] = [24 * hour, 365 * 24 * hour];

describe.each(testStores())('a clock that is wrong: $name', (engine) => {
  const { store } = useCuration(engine, goodSeed({ 'news/more.yaml': other }));
  const versionNow = async () => (await store().version({ anew: true })).number;
  const start = Date.now();
  afterEach(() => {
    jest.restoreAllMocks();
  });
  const setClock = (ms: number) => jest.spyOn(Date, 'now').mockReturnValue(start + ms);
  let rank: 'NORMAL' | 'PREFERRED';
  beforeEach(() => {
    rank = 'NORMAL';
  });

  /** Makes a change at each of these times of the clock; gives those that the log has, after the start. */
  async function changeAt(...clock: readonly number[]): Promise<number[]> {
    const since = await versionNow();
    const claim = await claimOf(store(), org, 'LOCATED_IN');
    for (const ms of clock) {
      setClock(ms);
      rank = rank === 'NORMAL' ? 'PREFERRED' : 'NORMAL';
      await made(setRank(store(), curator(), { claim, rank }));
    }
    const log = await readChanges(store(), { since, upTo: await versionNow() });
    return log.map(({ at }) => Date.parse(at) - start);
  }
  const diagnose = () =>
    changes.run(
      createCheckContext(
        store(),
        { address: '', readFolders: () => [] },
        new AbortController().signal,
      ),
    );
  const close = async (before: number | string, keepDays: number) =>
    closeLog(
      store(),
      { by: 'salma', role: 'ADMIN' },
      { before, keepDays, archive: await versionNow() },
    );
  const momentAt = (ms: number) => new Date(start + ms).toISOString();

  it('by up to five minutes is followed in the order of changes, a millisecond apart', async () => {
    expect(await changeAt(year, year - 5 * minute, year - minute, year + second)).toEqual([
      ...[year, year + 1, year + 2, year + second],
    ]);
    expect((await diagnose()).summary).not.toContain('clock');
  });

  it('is that of one of two processes, and the order stays', async () => {
    expect(await changeAt(year, year + 2 * minute, year + 10, year + 2 * minute + 5)).toEqual([
      ...[year, year + 2 * minute, year + 2 * minute + 1, year + 2 * minute + 5],
    ]);
  });

  it('dates what a change decides as the change', async () => {
    await changeAt(year);
    setClock(year - minute);
    const { change } = await judge(store(), curator(), {
      kind: 'UNSURE',
      a: org,
      b: 'organization:other',
    });
    const [judgement] = await readJudgements(readerOf(store()));
    expect([change?.at, judgement?.at]).toEqual([momentAt(year + 1), momentAt(year + 1)]);
  });

  it('is compared with the last change, also behind versions that others made', async () => {
    await changeAt(year);
    for (let times = 0; times < 3; times += 1)
      await store().write(statement("MATCH (d:Dataset {id: 'news'}) SET d.seen = 1"));
    expect(await changeAt(year - minute)).toEqual([year + 1]);
  });

  it('by more is kept as it is, and told: to those who listen and by doctor', async () => {
    const told: object[] = [];
    clockListeners.set(store(), (clock) => told.push(clock));
    const before = year - 5 * minute - 1;
    expect(await changeAt(year, before, before + 2)).toEqual([year, before, before + 2]);
    expect(told).toEqual([{ last: momentAt(year), behindMs: 5 * minute + 1 }]);
    const { summary, findings } = await diagnose();
    const back = (await versionNow()) - 1;
    expect([summary, findings]).toEqual([
      expect.stringContaining(`; 1 dated before the one ahead, by a wrong clock: ${back}`),
      [],
    ]);
  });

  it('by an hour back, keeps as young what was made then', async () => {
    await store().write(statement('MATCH (c:Change) DELETE c'));
    await changeAt(-10 * day, -7 * day - hour / 2, -8 * day, 0);
    const last = await versionNow();
    setClock(0);
    await expect(close(last, 7)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining(`change ${last - 1} is younger`),
    });
    await expect(close(last - 1, 7)).resolves.toMatchObject({ before: last - 1 });
  });

  it('by a year ahead and back, hinders no closing by days or of what is old', async () => {
    await store().write(statement('MATCH (c:Change) DELETE c'));
    await changeAt(-20 * day, year - 20 * day, -19 * day, -day);
    const last = await versionNow();
    setClock(0);
    await expect(close(momentAt(-18 * day), 7)).resolves.toMatchObject({
      before: last,
      removed: 3,
    });
  });

  it('by a year ahead still, keeps as young what may be', async () => {
    await store().write(statement('MATCH (c:Change) DELETE c'));
    await changeAt(-20 * day, year);
    const last = await versionNow();
    setClock(0);
    await expect(close(momentAt(0), 0)).resolves.toMatchObject({ before: last, removed: 1 });
  });
});
