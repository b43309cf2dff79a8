/** How often everything is looked at. Nothing runs while there is nothing to look at. */
const everyMs = 20;

/** What must end in time. */
export interface Overseen {
  /** @param now as `performance.now()` gives it */
  look(now: number): void;
  /** Where it stands among all; a sweep sets it. */
  place?: number | undefined;
}

/**
 * Looks at all that must end in time, one after another at one tick. A timer and a listener for each statement and each request
 * cost more than a short statement takes in our code.
 *
 * They stand in an array, since a Set or Map through which much goes keeps much alive: what it grows out of stays in the old
 * space until the next large collection, with all that was in it, and all that comes after hangs on that.
 */
export class Sweep {
  readonly #overseen: Overseen[] = [];
  #timer: NodeJS.Timeout | undefined;

  /** Looks at it at each tick, until it is left alone. */
  oversee(one: Overseen): void {
    one.place = this.#overseen.push(one) - 1;
    this.#timer ??= setInterval(this.#tick, everyMs);
  }

  /** More than once is once. */
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

/** That of this process. */
export const sweep = new Sweep();
