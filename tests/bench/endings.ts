/** What must be ended, in reverse order of its start, however the run goes. */
export class Endings {
  readonly #endings: (() => Promise<unknown>)[] = [];

  add(end: () => Promise<unknown>): void {
    this.#endings.push(end);
  }

  async run(): Promise<void> {
    for (const end of this.#endings.splice(0).reverse()) await end();
  }
}
