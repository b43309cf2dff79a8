import { LRUCache } from 'lru-cache';

/** Duration above which a statement is long; short ones stay below it even on a busy processor. */
export const longMs = 100;

/** Weight of the earlier estimate after a short run. */
const kept = 0.9;

/** Approximate maximum bytes of remembered texts. */
const maxTextBytes = 4 * 1024 * 1024;

/** Durations of the statements of one text. */
export class StatementTime {
  /** Until the first one ends, a text may be of long statements. */
  #ms = Infinity;

  get isShort(): boolean {
    return this.#ms < longMs;
  }

  /** One long run counts at once; many short ones are needed to forget it. */
  record(ms: number): void {
    const before = Number.isFinite(this.#ms) ? this.#ms : ms;
    this.#ms = Math.max(ms, kept * before + (1 - kept) * ms);
  }
}

/** Remembers the durations of statements by text: values are parameters, so that the same texts return. */
export class StatementTimes {
  readonly #times = new LRUCache<string, StatementTime>({
    maxSize: maxTextBytes,
    sizeCalculation: (_, text) => text.length + 1,
  });

  of(text: string): StatementTime {
    let time = this.#times.get(text);
    if (time === undefined) {
      time = new StatementTime();
      this.#times.set(text, time);
    }
    return time;
  }
}

const tickMs = 20;

/** Maximum that one turn of the event loop counts. */
const maxTurnMs = 30;

/**
 * A clock that stands still while the event loop is busy. An answer is noticed only at the next turn, so by the wall
 * clock every statement of a busy process would be long.
 */
export class TurnClock {
  readonly #isNeeded: () => boolean;
  readonly #onTick: (lateMs: number) => void;
  #passedMs = 0;
  #tickedAt = 0;
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param isNeeded false if nothing is measured: the clock stops until it is started again
   * @param onTick called at each tick with its delay, roughly the longest turn since the last
   */
  constructor(isNeeded: () => boolean, onTick: (lateMs: number) => void) {
    this.#isNeeded = isNeeded;
    this.#onTick = onTick;
  }

  get nowMs(): number {
    return this.#passedMs;
  }

  start(): void {
    if (this.#timer !== undefined) return;
    this.#tickedAt = performance.now();
    this.#timer = setInterval(() => {
      this.#tick();
    }, tickMs).unref();
  }

  #tick(): void {
    const now = performance.now();
    const sinceMs = now - this.#tickedAt;
    this.#passedMs += Math.min(sinceMs, maxTurnMs);
    this.#tickedAt = now;
    this.#onTick(sinceMs - tickMs);
    if (this.#isNeeded()) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
