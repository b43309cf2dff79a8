import { readFileSync } from 'node:fs';

/** State of the machine and the watched process at a moment. */
interface Moment {
  readonly at: number;
  /** Time for which the main thread of the process was ready to run and did not. */
  readonly waitedMs: number;
  /** Running time of the process, and of all processes. */
  readonly ownMs: number;
  readonly allMs: number;
}

/**
 * Share of a time that the machine caused rather than the server: the wait of its main thread for a processor, in the
 * share in which other processes held them. The server's own effects are not subtracted.
 */
export class Noise {
  readonly #moments: Moment[] = [];
  readonly #pid: number;

  constructor(pid: number) {
    this.#pid = pid;
  }

  /** To be called often: this sets the resolution of the times. */
  look(): void {
    this.#moments.push({
      at: performance.now(),
      waitedMs: Number(read(`/proc/${this.#pid}/schedstat`).split(' ')[1] ?? 0) / 1e6,
      ownMs: sum(read(`/proc/${this.#pid}/stat`).split(') ')[1]?.split(' ').slice(11, 13)),
      allMs: sum(busyOf(read('/proc/stat'))),
    });
  }

  /** In milliseconds, between two moments of `performance.now()`. */
  between(start: number, end: number): number {
    const before = this.#moments.findLast(({ at }) => at <= start) ?? this.#moments[0];
    const after = this.#moments.find(({ at }) => at >= end) ?? this.#moments.at(-1);
    if (before === undefined || after === undefined) return 0;
    const waited = Math.min(after.waitedMs - before.waitedMs, end - start);
    const all = after.allMs - before.allMs;
    const foreign = all > 0 ? Math.max(0, 1 - (after.ownMs - before.ownMs) / all) : 0;
    return Math.max(0, waited * foreign);
  }
}

/** Empty if the process is gone. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The first line of `/proc/stat`: user, nice, system, idle, waiting for disks, interrupts, … in hundredths of a second. */
function busyOf(stat: string): readonly string[] {
  const [, user = '0', nice = '0', system = '0', , , ...others] = (stat.split('\n')[0] ?? '').split(
    / +/,
  );
  return [user, nice, system, ...others.slice(0, 3)];
}

function sum(hundredths: readonly string[] = []): number {
  return hundredths.reduce((total, each) => total + Number(each) * 10, 0);
}
