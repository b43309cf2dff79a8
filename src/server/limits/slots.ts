import { overloaded } from '../../shared/errors.js';

const retryAfterSeconds = 10;

/** Places of which each client may hold several; a class of them decides when there are no more. */
export abstract class Slots {
  protected readonly max: number;
  readonly #byClient = new Map<string, number>();
  #taken = 0;

  constructor(max: number) {
    this.max = max;
  }

  get taken(): number {
    return this.#taken;
  }

  takenBy(client: string): number {
    return this.#byClient.get(client) ?? 0;
  }

  /** Takes a place; the returned function frees it. */
  take(client: string): () => void {
    this.#taken += 1;
    this.#byClient.set(client, this.takenBy(client) + 1);
    return () => {
      this.#taken -= 1;
      const left = this.takenBy(client) - 1;
      if (left === 0) this.#byClient.delete(client);
      else this.#byClient.set(client, left);
    };
  }
}

/** Limits the number of simultaneous exports, with half of them at most for one client. */
export class ExportSlots extends Slots {
  /**
   * Takes a slot and gives a function that frees it.
   * @throws KnownError `OVERLOADED` if there is none
   */
  override take(client: string): () => void {
    const ofClient = this.takenBy(client);
    const maxOfClient = Math.ceil(this.max / 2);
    if (ofClient >= maxOfClient)
      throw overloaded(
        `${ofClient} exports of yours are being written, the most allowed for one client: read them first.`,
        retryAfterSeconds,
      );
    if (this.taken >= this.max)
      throw overloaded(
        `${this.max} exports are being written, the most allowed at once: ask again in a moment.`,
        retryAfterSeconds,
      );
    return super.take(client);
  }
}

/** Limits the number of clients that follow the graph, with a quarter of the places at most for one client. */
export class StreamSlots extends Slots {
  /**
   * Takes a place and gives a function that frees it.
   * @throws KnownError `OVERLOADED` if there is none
   */
  override take(client: string): () => void {
    const ofClient = this.takenBy(client);
    if (this.taken >= this.max || ofClient >= Math.ceil(this.max / 4))
      throw overloaded(
        `${ofClient} connections of yours follow the changes, ${this.taken} of ${this.max} in all, and there is room for no more: ask for /changes without "wait".`,
        retryAfterSeconds,
      );
    return super.take(client);
  }
}
