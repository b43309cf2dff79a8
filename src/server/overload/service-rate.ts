import { performance } from 'node:perf_hooks';

const tickMs = 50;
/** How much of the rate is that of the last tick. */
const weightOfTick = 0.3;
/** From here on the event loop has nothing to spare: requests wait for it, and not for the store or for clients. */
const busyUtilization = 0.85;

/** How fast requests are answered while the event loop is at work, from which follows how long the next one waits. */
export class ServiceRate {
  #answered = 0;
  /** For each millisecond of work. */
  #perMs = 0;
  #isBusy = false;
  #last = performance.eventLoopUtilization();
  #timer: NodeJS.Timeout | undefined;

  /** Notes that a request was answered. */
  count(): void {
    this.#answered += 1;
  }

  /** How long a request waits that comes after so many others; 0 while the event loop has time to spare. */
  expectedWaitMs(requests: number): number {
    if (!this.#isBusy || this.#perMs === 0) return 0;
    return requests / this.#perMs;
  }

  start(): void {
    this.#timer ??= setInterval(() => {
      const now = performance.eventLoopUtilization();
      const { idle, active } = performance.eventLoopUtilization(now, this.#last);
      this.#last = now;
      this.tick(active, idle);
    }, tickMs).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Takes in what was counted while the event loop was at work and at rest for so many milliseconds. */
  tick(activeMs: number, idleMs: number): void {
    if (activeMs <= 0) return;
    this.#isBusy = activeMs >= busyUtilization * (activeMs + idleMs);
    const perMs = this.#answered / activeMs;
    this.#answered = 0;
    this.#perMs = this.#perMs === 0 ? perMs : mix(this.#perMs, perMs);
  }
}

function mix(before: number, now: number): number {
  return before * (1 - weightOfTick) + now * weightOfTick;
}
