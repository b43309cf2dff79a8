import { LRUCache } from 'lru-cache';

/** A statement that runs longer is a long one; a short one takes no longer on a processor that others use too. */
export const longMs = 100;

/** How much of what was known of a text a short run leaves. */
const kept = 0.9;

/** Bytes of texts that are remembered, about. */
const maxTextBytes = 4 * 1024 * 1024;

/** How long the statements of one text took. */
export class StatementTime {
  /** As long as the first has not ended, any text may be one of long statements. */
  #ms = Infinity;

  get isShort(): boolean {
    return this.#ms < longMs;
  }

  /** One long run is believed at once; it takes many short ones after it to be forgotten. */
  record(ms: number): void {
    const before = Number.isFinite(this.#ms) ? this.#ms : ms;
    this.#ms = Math.max(ms, kept * before + (1 - kept) * ms);
  }
}

/** Remembers of texts how long their statements take: values are parameters, so that the same texts come again. */
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
