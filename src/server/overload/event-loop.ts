/** Long enough to cost nothing, short enough that a late event loop is noticed while it is. */
const tickMs = 20;

/**
 * Whether the event loop has more to do than it can: two of its turns one after another began later than allowed. One
 * late turn alone (a collection of garbage, a large answer) says nothing, and those who came meanwhile are served.
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

  /** True in the middle of a late turn too, so that what has gathered behind it does not all come in. */
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

  /** A turn begins. */
  tick(): void {
    const now = this.#now();
    this.#lateTicks = this.#isLateAt(now) ? this.#lateTicks + 1 : 0;
    this.#tickedAt = now;
  }

  #isLateAt(now: number): boolean {
    return now - this.#tickedAt - tickMs > this.#maxDelayMs;
  }
}
