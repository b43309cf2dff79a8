/** Long enough to cost nothing, short enough to notice a late event loop at once. */
const tickMs = 20;

/**
 * True if the event loop is overloaded: two successive turns began later than allowed. One late turn alone (garbage
 * collection, a large answer) proves nothing, and requests that arrived meanwhile are served.
 */
export class EventLoop {
  readonly #maxDelayMs: number;
  readonly #now: () => number;
  #tickedAt: number;
  #lateTicks = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(maxDelayMs: number, now: () => number = () => performance.now()) {
    this.#maxDelayMs = maxDelayMs;
    this.#now = now;
    this.#tickedAt = now();
  }

  /** Also true in the middle of a late turn, so that requests queued during it are not all admitted. */
  get isLate(): boolean {
    if (this.#lateTicks >= 2) return true;
    return this.#lateTicks === 1 && this.#isLateAt(this.#now());
  }

  start(): void {
    this.#tickedAt = this.#now();
    this.#timer ??= setInterval(() => {
      this.tick();
    }, tickMs).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Notes that a turn begins. */
  tick(): void {
    const now = this.#now();
    this.#lateTicks = this.#isLateAt(now) ? this.#lateTicks + 1 : 0;
    this.#tickedAt = now;
  }

  #isLateAt(now: number): boolean {
    return now - this.#tickedAt - tickMs > this.#maxDelayMs;
  }
}
