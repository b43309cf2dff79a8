import { overloaded } from '../../shared/errors.js';

const retryAfterSeconds = 10;

/** Lets so many clients follow the graph at a time, a quarter of the places for one of them. */
export class StreamSlots {
  readonly #max: number;
  readonly #byClient = new Map<string, number>();
  #taken = 0;

  constructor(max: number) {
    this.#max = max;
  }

  /**
   * Takes a place, and gives what frees it again.
   *
   * @throws KnownError `OVERLOADED` where there is none
   */
  take(client: string): () => void {
    const ofClient = this.#byClient.get(client) ?? 0;
    if (this.#taken >= this.#max || ofClient >= Math.ceil(this.#max / 4))
      throw overloaded(
        `${ofClient} connections of yours follow the changes, ${this.#taken} of ${this.#max} in all, and no more may: ask for /changes without "wait".`,
        retryAfterSeconds,
      );
    this.#taken += 1;
    this.#byClient.set(client, ofClient + 1);
    return () => {
      this.#taken -= 1;
      const left = (this.#byClient.get(client) ?? 1) - 1;
      if (left === 0) this.#byClient.delete(client);
      else this.#byClient.set(client, left);
    };
  }
}
