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
