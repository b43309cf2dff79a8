import { readFileSync } from 'node:fs';

/** Where the machine and the watched process stood at a moment. */
interface Moment {
  readonly at: number;
  /** How long the main thread of the process has been ready to run and was not let run. */
  readonly waitedMs: number;
  /** How long the process has run, and how long all processes have. */
  readonly ownMs: number;
  readonly allMs: number;
}

/**
 * How much of a time is the machine's doing rather than the server's: how long its main thread waited for a processor,
 * in the share in which processes other than the server held them. What the server does to itself is not taken off.
 */
export class Noise {
  readonly #moments: Moment[] = [];
  readonly #pid: number;

  constructor(pid: number) {
    this.#pid = pid;
  }

  /** To be called often: times are seen as finely as that. */
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

/** Empty where the process is gone. */
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
