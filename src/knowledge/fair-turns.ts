import { FairQueue } from '../shared/fair-queue.js';
import { overloaded } from '../shared/errors.js';
import { abandoned } from '../store/deadline.js';
import type { RunOptions } from '../store/graph-reader.js';

/** Admits a new analysis of a part of the graph to a request, at its price in objects, or throws. */
export type AdmitAnalysis = (part: string, price: number) => void;

/** Client that pays for expensive work; anonymous clients share one turn. */
export interface Caller extends RunOptions {
  readonly client?: string | undefined;
  /** Absent if nobody pays. */
  readonly admitAnalysis?: AdmitAnalysis | undefined;
}

/** Work that takes a turn whenever it is asked to go on. */
export interface Work<Result> {
  readonly turns: AsyncIterator<void, Result>;
  /** True if it ends in about one turn: it may then begin at any time. */
  readonly isShort: boolean;
  /** False if nobody waits any more, so that it need not begin. */
  readonly isWanted: () => boolean;
  /** Called before it is taken; it may throw. */
  readonly admit?: (() => void) | undefined;
}

/** Ordered work, whose result is taken by its callers. */
interface Ordered extends Pick<Work<unknown>, 'isShort' | 'isWanted'> {
  /** Takes a turn; true once it has ended. */
  readonly goOn: () => Promise<boolean>;
  readonly giveUp: (error: unknown) => void;
  hasBegun: boolean;
}

export interface FairTurnsOptions {
  /** Maximum of one client's work that may run or wait. */
  readonly maxOfClient: number;
  /** The same for all clients together, many times that. */
  readonly maxOfAll: number;
  /** Maximum work that has begun and not ended, since it takes memory; short work does not count. */
  readonly maxBegun: number;
}

/**
 * Runs one piece of work at a time, turn by turn: clients take turns, and the work of one client goes in the order in which it
 * asked. A client that asks for too much at once is refused without affecting others.
 */
export class FairTurns {
  readonly #options: FairTurnsOptions;
  readonly #waiting = new FairQueue<Ordered>();
  #runningFor: string | undefined;
  #isRunning = false;
  #begunCount = 0;

  constructor(options: FairTurnsOptions) {
    this.#options = options;
  }

  /**
   * The result of the work, which goes on whenever it is its turn.
   * @throws KnownError `OVERLOADED`, with when to ask again
   */
  order<Result>(client: string, { turns, admit, ...work }: Work<Result>): Promise<Result> {
    this.#refuseTooMuch(client);
    admit?.();
    return new Promise((resolve, reject) => {
      const goOn = async () => {
        const { done = false, value } = await turns.next();
        if (done) resolve(value as Result);
        return done;
      };
      this.#waiting.push(client, { ...work, goOn, giveUp: reject, hasBegun: false });
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
    for (const { giveUp } of this.#waiting.takeOut(
      ({ hasBegun, isWanted }) => !hasBegun && !isWanted(),
    ))
      giveUp(abandoned(undefined));
  }

  async #runAll(): Promise<void> {
    this.#isRunning = true;
    await Promise.resolve(); // Lets the caller start to wait first.
    let owner = '';
    const hasTurn = (client: string, { isShort, hasBegun }: Ordered) => {
      owner = client;
      return isShort || hasBegun || this.#begunCount < this.#options.maxBegun;
    };
    for (;;) {
      const next = this.#waiting.shift(hasTurn);
      if (next === undefined) break;
      if (next.hasBegun || next.isWanted()) await this.#takeTurn(owner, next);
      else next.giveUp(abandoned(undefined));
    }
    this.#runningFor = undefined;
    this.#isRunning = false;
  }

  async #takeTurn(client: string, work: Ordered): Promise<void> {
    this.#runningFor = client;
    if (!work.hasBegun && !work.isShort) this.#begunCount += 1;
    work.hasBegun = true;
    const isOver = await work.goOn().catch((error: unknown) => {
      work.giveUp(error);
      return true;
    });
    if (!isOver) this.#waiting.putBack(client, work);
    else if (!work.isShort) this.#begunCount -= 1;
  }
}
