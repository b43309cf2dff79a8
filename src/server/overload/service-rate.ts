import { performance } from 'node:perf_hooks';

const tickMs = 100;
/** How much of the rate is that of the last tick. */
const weightOfTick = 0.3;
/** From here on the event loop has nothing to spare: requests wait for it, and not for the store or for clients. */
const busyUtilization = 0.85;

/** How fast requests are answered while the event loop is busy, from which follows how long the next one waits. */
export class ServiceRate {
  #answered = 0;
  #perMs = 0;
  #utilization = 0;
  #last = performance.eventLoopUtilization();
  #timer: NodeJS.Timeout | undefined;

  /** Notes that a request was answered. */
  count(): void {
    this.#answered += 1;
  }

  /** How long a request waits that comes after so many others; 0 while the event loop has time to spare. */
  expectedWaitMs(requests: number): number {
    if (this.#utilization < busyUtilization || this.#perMs === 0) return 0;
    return requests / this.#perMs;
  }

  start(): void {
    this.#timer ??= setInterval(() => {
      const now = performance.eventLoopUtilization();
      const { utilization, idle, active } = performance.eventLoopUtilization(now, this.#last);
      this.#last = now;
      this.tick(idle + active, utilization);
    }, tickMs).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Takes in what was counted in so many milliseconds, of which the event loop was busy for a part. */
  tick(ms: number, utilization: number): void {
    if (ms <= 0) return;
    const perMs = this.#answered / ms;
    this.#answered = 0;
    this.#perMs = this.#perMs === 0 ? perMs : mix(this.#perMs, perMs);
    this.#utilization = mix(this.#utilization, utilization);
  }
}

function mix(before: number, now: number): number {
  return before * (1 - weightOfTick) + now * weightOfTick;
}
