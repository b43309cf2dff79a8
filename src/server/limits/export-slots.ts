import { overloaded } from '../../shared/errors.js';

const retryAfterSeconds = 10;

/** Lets so many exports be written at a time, half of them for one client. */
export class ExportSlots {
  readonly #max: number;
  readonly #byClient = new Map<string, number>();
  #taken = 0;

  constructor(max: number) {
    this.#max = max;
  }

  /**
   * Takes a slot, and gives what frees it again.
   *
   * @throws KnownError `OVERLOADED` where there is none
   */
  take(client: string): () => void {
    const ofClient = this.#byClient.get(client) ?? 0;
    const maxOfClient = Math.ceil(this.#max / 2);
    if (ofClient >= maxOfClient)
      throw overloaded(
        `${ofClient} exports of yours are being written, and ${maxOfClient} may be: take them first.`,
        retryAfterSeconds,
      );
    if (this.#taken >= this.#max)
      throw overloaded(
        `${this.#max} exports are being written, and no more may be: ask again in a moment.`,
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
