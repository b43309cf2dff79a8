import { performance } from 'node:perf_hooks';

const tickMs = 50;
/** Weight of the last tick in the average. */
const weightOfTick = 0.3;
/** Utilisation from which the event loop is saturated: requests wait for it, and not for the store or for clients. */
const busyUtilization = 0.85;

/** Measures how fast requests are answered while the event loop is busy, and predicts the wait of the next one. */
export class ServiceRate {
  /** Requests since the last tick; whoever has answered one adds it. */
  answered = 0;
  /** Answers per millisecond of work. */
  #perMs = 0;
  #isBusy = false;
  #last = performance.eventLoopUtilization();
  #timer: NodeJS.Timeout | undefined;

  /** Wait of a request behind this many others; 0 while the event loop has spare time. */
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

  /** Adds the counts of an interval with its busy and idle milliseconds. */
  tick(activeMs: number, idleMs: number): void {
    if (activeMs <= 0) return;
    this.#isBusy = activeMs >= busyUtilization * (activeMs + idleMs);
    const perMs = this.answered / activeMs;
    this.answered = 0;
    this.#perMs = this.#perMs === 0 ? perMs : mix(this.#perMs, perMs);
  }
}

function mix(before: number, now: number): number {
  return before * (1 - weightOfTick) + now * weightOfTick;
}
