import { describe, expect, it } from '@jest/globals';
import { CommitLog } from '../../../src/store/embedded/commit-log.js';
import type { GraphVersion } from '../../../src/store/graph-reader.js';

const version = (number: number): GraphVersion => ({ storeId: 'store', number });

/** A disk that is done when told so. */
class Disk {
  readonly writes: { readonly number: number; end(failure?: Error): void }[] = [];
  readonly persist = ({ number }: GraphVersion) =>
    new Promise<void>((resolve, reject) => {
      this.writes.push({
        number,
        end: (failure) => {
          if (failure === undefined) resolve();
          else reject(failure);
        },
      });
    });
}

/** Lets everything go on that does not wait for the disk. */
const goOn = () => new Promise((resolve) => setImmediate(resolve));

describe('the log of commits', () => {
  it('is settled at once where nothing was committed', async () => {
    const log = new CommitLog(version(7), new Disk().persist);
    await expect(log.settled()).resolves.toEqual(version(7));
  });

  it('is settled when the disk has the commit, and not before', async () => {
    const disk = new Disk();
    const log = new CommitLog(version(0), disk.persist);
    log.record(version(1));
    const settled: unknown[] = [];
    const waiting = log.settled().then((each) => settled.push(each));
    await goOn();
    expect(settled).toEqual([]);
    expect(log.lasting).toEqual(version(0));
    expect(log.settledVersion).toBeUndefined();
    disk.writes[0]?.end();
    await waiting;
    expect(settled).toEqual([version(1)]);
    expect(log.lasting).toEqual(version(1));
  });

  it('puts all commits that came meanwhile on the disk in one turn', async () => {
    const disk = new Disk();
    const log = new CommitLog(version(0), disk.persist);
    log.record(version(1));
    const first = log.settled();
    await goOn();
    const others = [2, 3, 4].map((number) => {
      log.record(version(number));
      return log.settled();
    });
    disk.writes[0]?.end();
    await first;
    await goOn();
    disk.writes[1]?.end();
    await expect(Promise.all(others)).resolves.toEqual([version(4), version(4), version(4)]);
    expect(disk.writes.map(({ number }) => number)).toEqual([1, 4]);
  });

  it('puts a definition on the disk too, at the same version', async () => {
    const disk = new Disk();
    const log = new CommitLog(version(5), disk.persist);
    log.record();
    const settled = log.settled();
    await goOn();
    disk.writes[0]?.end();
    await expect(settled).resolves.toEqual(version(5));
    expect(disk.writes).toHaveLength(1);
  });

  it('is never settled again after the disk has failed', async () => {
    const disk = new Disk();
    const log = new CommitLog(version(0), disk.persist);
    log.record(version(1));
    const first = log.settled();
    await goOn();
    log.record(version(2));
    const second = log.settled();
    const failure = new Error('EIO');
    disk.writes[0]?.end(failure);
    const unavailable = { code: 'STORE_UNAVAILABLE', cause: failure };
    await expect(first).rejects.toMatchObject(unavailable);
    await expect(second).rejects.toMatchObject(unavailable);
    await expect(log.settled()).rejects.toMatchObject(unavailable);
    expect(disk.writes).toHaveLength(1);
    expect(log.lasting).toEqual(version(0));
  });
});
