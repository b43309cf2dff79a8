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
