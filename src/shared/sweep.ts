/** Milliseconds between two looks. Nothing runs while there is nothing to look at. */
const everyMs = 20;

/** Something with a deadline. */
export interface Overseen {
  /** @param now as `performance.now()` gives it */
  look(now: number): void;
  /** Its index in the sweep's array; set by the sweep. */
  place?: number | undefined;
}

/**
 * Checks everything that has a deadline in one tick. A timer and a listener for each statement and request would cost more than
 * a short statement takes in our code.
 *
 * Entries are in an array, since a Set or Map with much traffic keeps memory alive: each outgrown table moves to the old space
 * with its content, and stays there until the next large collection.
 */
export class Sweep {
  readonly #overseen: Overseen[] = [];
  #timer: NodeJS.Timeout | undefined;

  /** Checks the entry at each tick, until `leave`. */
  oversee(one: Overseen): void {
    one.place = this.#overseen.push(one) - 1;
    this.#timer ??= setInterval(this.#tick, everyMs);
  }

  /** May be called more than once. */
  leave(one: Overseen): void {
    const { place } = one;
    if (place === undefined) return;
    one.place = undefined;
    const last = this.#overseen.pop();
    if (last === undefined || last === one) return;
    this.#overseen[place] = last;
    last.place = place;
  }

  readonly #tick = (): void => {
    const now = performance.now();
    for (let place = this.#overseen.length - 1; place >= 0; place--)
      this.#overseen[place]?.look(now);
    if (this.#overseen.length > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  };
}

/** The sweep of this process. */
export const sweep = new Sweep();
