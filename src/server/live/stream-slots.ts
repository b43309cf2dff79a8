import { overloaded } from '../../shared/errors.js';
import { Slots } from '../../shared/slots.js';

const retryAfterSeconds = 10;

/** Lets so many clients follow the graph at a time, a quarter of the places for one of them. */
export class StreamSlots {
  readonly #max: number;
  readonly #slots = new Slots();

  constructor(max: number) {
    this.#max = max;
  }

  /**
   * Takes a place, and gives what frees it again.
   *
   * @throws KnownError `OVERLOADED` where there is none
   */
  take(client: string): () => void {
    const ofClient = this.#slots.takenBy(client);
    if (this.#slots.taken >= this.#max || ofClient >= Math.ceil(this.#max / 4))
      throw overloaded(
        `${ofClient} connections of yours follow the changes, ${this.#slots.taken} of ${this.#max} in all, and no more may: ask for /changes without "wait".`,
        retryAfterSeconds,
      );
    return this.#slots.take(client);
  }
}
