import { say } from '../../say.js';

/** The steps of a run with the seconds that each took. */
export class Steps {
  readonly #taken: string[][] = [];

  async time<T>(title: string, step: () => Promise<T>): Promise<T> {
    say(title);
    const startedAt = performance.now();
    const result = await step();
    this.#taken.push([title, ((performance.now() - startedAt) / 1000).toFixed(1)]);
    return result;
  }

  get rows(): readonly (readonly string[])[] {
    return this.#taken;
  }
}
