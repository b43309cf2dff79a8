/** So long one turn of the event loop may begin one question after another; most take a hundredth of it. */
const turnMs = 20;

/**
 * Spreads questions that arrive together over turns of the event loop: reading and compiling a large one holds it for some
 * ten milliseconds, and whoever asks whether the server lives should not wait for forty of them. First come, first read.
 */
export class RequestTurns {
  readonly #waiting: (() => void)[] = [];
  #endsAt: number | undefined;

  /** What a question waits for before it is read; undefined where this turn has time for it. */
  next(): Promise<void> | undefined {
    if (this.#endsAt === undefined) {
      this.#endsAt = performance.now() + turnMs;
      setImmediate(this.#goOn);
      return undefined;
    }
    if (this.#waiting.length === 0 && performance.now() < this.#endsAt) return undefined;
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  /** Lets one go in each turn while any wait: what else has come is looked at in between. */
  readonly #goOn = (): void => {
    const next = this.#waiting.shift();
    if (next === undefined) {
      this.#endsAt = undefined;
      return;
    }
    next();
    setImmediate(this.#goOn);
  };
}
