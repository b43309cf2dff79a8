import { FairQueue } from '../shared/fair-queue.js';
import { overloaded } from '../shared/errors.js';
import { abandoned } from '../store/deadline.js';
import type { RunOptions } from '../store/graph-reader.js';

/** Client that pays for expensive work; anonymous clients share one turn. */
export interface Caller extends RunOptions {
  readonly client?: string | undefined;
}

/** Ordered work, with the number of callers that wait for it. */
interface Ordered {
  readonly start: () => Promise<void>;
  readonly giveUp: (error: Error) => void;
  readonly isWanted: () => boolean;
}

export interface FairTurnsOptions {
  /** Maximum of one client's work that may run or wait. */
  readonly maxOfClient: number;
  /** The same for all clients together, many times that. */
  readonly maxOfAll: number;
}

/**
 * Runs one piece of work at a time: clients in turn, the work of one client in the order in which it asked. A client that asks
 * for too much at once is refused without affecting others.
 */
export class FairTurns {
  readonly #options: FairTurnsOptions;
  readonly #waiting = new FairQueue<Ordered>();
  #runningFor: string | undefined;
  #isRunning = false;

  constructor(options: FairTurnsOptions) {
    this.#options = options;
  }

  /**
   * The result of the work, which starts when it is its turn.
   *
   * @param isWanted false if nobody waits any more, so that it need not begin
   * @throws KnownError `OVERLOADED`, with when to ask again
   */
  order<Result>(
    client: string,
    work: () => Promise<Result>,
    isWanted: () => boolean,
  ): Promise<Result> {
    this.#refuseTooMuch(client);
    return new Promise((resolve, reject) => {
      const start = () => work().then(resolve, reject);
      this.#waiting.push(client, { start, giveUp: reject, isWanted });
      if (!this.#isRunning) void this.#runAll();
    });
  }

  #refuseTooMuch(client: string): void {
    const { maxOfClient, maxOfAll } = this.#options;
    const isFullOf = () =>
      this.#waiting.sizeOf(client) + (this.#runningFor === client ? 1 : 0) >= maxOfClient;
    const isFull = () => this.#waiting.size >= maxOfAll;
    if (!isFullOf() && !isFull()) return;
    this.#dropUnwanted();
    if (isFullOf())
      throw overloaded('Too many of your questions are being computed: ask again in a moment.', 5);
    if (isFull())
      throw overloaded(
        'Too many questions of others are being computed: ask again in a moment.',
        5,
      );
  }

  #dropUnwanted(): void {
    for (const { giveUp } of this.#waiting.takeOut(({ isWanted }) => !isWanted()))
      giveUp(abandoned(undefined));
  }

  async #runAll(): Promise<void> {
    this.#isRunning = true;
    await Promise.resolve(); // Lets the caller start to wait first.
    let owner = '';
    const remember = (client: string) => {
      owner = client;
      return true;
    };
    for (;;) {
      const next = this.#waiting.shift(remember);
      if (next === undefined) break;
      if (!next.isWanted()) {
        next.giveUp(abandoned(undefined));
        continue;
      }
      this.#runningFor = owner;
      await next.start();
    }
    this.#runningFor = undefined;
    this.#isRunning = false;
  }
}
