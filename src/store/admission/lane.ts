import { FairQueue } from '../../shared/fair-queue.js';
import { overloaded } from '../../shared/errors.js';
import { abandoned } from '../deadline.js';

export interface LaneOptions {
  readonly maxRunning: number;
  /** Maximum waiting statements; one client may have half of them. */
  readonly maxWaiting: number;
  /** Maximum wait; a statement that would wait longer, or does, is refused. */
  readonly maxWaitMs: number;
  /** Message of a refusal; by default the graph store's. */
  readonly refusal?: string;
}

/** A place in the engine. */
export interface Place {
  readonly client: string;
  readonly since: number;
}

interface Waiting {
  readonly client: string;
  readonly signal: AbortSignal | undefined;
  readonly since: number;
  readonly resolve: (place: Place) => void;
  readonly reject: (error: Error) => void;
}

/** Owner of reads for all clients, such as the search index. They wait but are never refused. */
export const everybody = '';

/** Interval of looking for statements that have waited too long. Nothing runs while none waits. */
const sweepEveryMs = 100;

/** Window of the moving mean, in statements. */
const remembered = 20;

/**
 * A number of places in the engine. Statements without a place wait, the clients' in turn. No client has more than two
 * thirds of the places, so that none takes all places or the whole queue. A statement that would wait too long is
 * refused.
 */
export class Lane {
  #maxRunning = 0;
  #maxOfClient = 0;
  readonly #maxWaiting: number;
  readonly #maxWaitMs: number;
  readonly #refusal: string;
  readonly #runningOf = new Map<string, number>();
  readonly #waiting = new FairQueue<Waiting>();
  /** Statements that wait for a place. */
  readonly queue: Pick<FairQueue<Waiting>, 'size' | 'sizeOf'> = this.#waiting;
  #running = 0;
  #meanMs = 0;
  #lastMoveAt = performance.now();
  #sweep: NodeJS.Timeout | undefined;
  #lettingIn: NodeJS.Immediate | undefined;

  constructor({ maxRunning, maxWaiting, maxWaitMs, refusal = ofStore }: LaneOptions) {
    this.resize(maxRunning);
    this.#maxWaiting = maxWaiting;
    this.#maxWaitMs = maxWaitMs;
    this.#refusal = refusal;
  }

  get maxRunning(): number {
    return this.#maxRunning;
  }

  /** Changes the number of places. Taken places stay taken, and new ones are given when one is released. */
  resize(maxRunning: number): void {
    this.#maxRunning = maxRunning;
    this.#maxOfClient = Math.max(1, Math.floor((2 * maxRunning) / 3));
  }

  get running(): number {
    return this.#running;
  }

  /** Milliseconds since a place was last released while all are taken; 0 if one is free. */
  get stuckMs(): number {
    return this.#running < this.#maxRunning ? 0 : performance.now() - this.#lastMoveAt;
  }

  /** Expected wait of one more statement of this client. */
  expectedWaitMs(client: string): number {
    if (this.#hasPlaceFor(client)) return 0;
    const inTurn = (this.#waiting.sizeOf(client) + 1) * Math.max(1, this.#waiting.owners);
    const before = Math.min(inTurn, this.#waiting.size + 1);
    return Math.max((before * this.#meanMs) / this.#maxRunning, this.stuckMs);
  }

  /**
   * A place for a statement of this client, at once if one is free.
   * @throws KnownError `OVERLOADED`; the promise may fail with it too, or with `DEADLINE_EXCEEDED` if the caller has
   * left meanwhile
   */
  enter(client: string, signal: AbortSignal | undefined): Place | Promise<Place> {
    const waitsAlready = this.#waiting.size > 0 && this.#waiting.sizeOf(client) > 0;
    if (!waitsAlready && this.#hasPlaceFor(client)) return this.#give(client);
    if (client !== everybody) this.#refuseIfFull(client);
    this.#sweep ??= setInterval(() => {
      this.#takeOutThoseInVain();
    }, sweepEveryMs).unref();
    return new Promise((resolve, reject) => {
      const since = performance.now();
      this.#waiting.push(client, { client, signal, since, resolve, reject });
    });
  }

  leave({ client, since }: Place): void {
    const now = performance.now();
    this.#meanMs += (now - since - this.#meanMs) / remembered;
    this.#lastMoveAt = now;
    this.#takeBack(client);
  }

  /** Moves the place to another lane, which may then exceed its number. */
  moveTo(other: Lane, { client }: Place): void {
    other.#count(client);
    this.#takeBack(client);
  }

  #refuseIfFull(client: string): void {
    const isFull = () =>
      this.#waiting.size >= this.#maxWaiting ||
      this.#waiting.sizeOf(client) >= this.#maxWaiting / 2;
    if (isFull()) this.#takeOutThoseInVain();
    const waitMs = this.expectedWaitMs(client);
    if (isFull() || waitMs > this.#maxWaitMs) throw this.#tooMuch(waitMs);
  }

  #hasPlaceFor(client: string): boolean {
    return (
      this.#running < this.#maxRunning && (this.#runningOf.get(client) ?? 0) < this.#maxOfClient
    );
  }

  #give(client: string): Place {
    this.#count(client);
    return { client, since: performance.now() };
  }

  #count(client: string): void {
    this.#running += 1;
    if (this.#running === this.#maxRunning) this.#lastMoveAt = performance.now();
    this.#runningOf.set(client, (this.#runningOf.get(client) ?? 0) + 1);
  }

  #takeBack(client: string): void {
    this.#running -= 1;
    const left = (this.#runningOf.get(client) ?? 0) - 1;
    if (left > 0) this.#runningOf.set(client, left);
    else this.#runningOf.delete(client);
    if (this.#waiting.size > 0) this.#letInSoon();
  }

  /**
   * Gives places in the next turn of the event loop: an engine that answers at once would otherwise extend one turn as
   * long as any statement waits, and health checks would wait for all of them.
   */
  #letInSoon(): void {
    this.#lettingIn ??= setImmediate(() => {
      this.#lettingIn = undefined;
      this.#letIn();
    });
  }

  /** Gives a place to the next statement whose caller still waits; abandoned statements never reach the engine. */
  #letIn(): void {
    while (this.#running < this.#maxRunning) {
      const next = this.#waiting.shift((client) => this.#hasPlaceFor(client));
      if (next === undefined) break;
      if (next.signal?.aborted === true) next.reject(abandoned(next.signal.reason));
      else next.resolve(this.#give(next.client));
    }
    this.#stopSweeping();
  }

  #takeOutThoseInVain(): void {
    const longest = performance.now() - this.#maxWaitMs;
    const isTooLate = ({ client, since }: Waiting) => client !== everybody && since < longest;
    const isInVain = (one: Waiting) => one.signal?.aborted === true || isTooLate(one);
    for (const { signal, reject } of this.#waiting.takeOut(isInVain))
      reject(signal?.aborted === true ? abandoned(signal.reason) : this.#tooMuch(this.#maxWaitMs));
    this.#stopSweeping();
  }

  #stopSweeping(): void {
    if (this.#waiting.size > 0) return;
    clearInterval(this.#sweep);
    this.#sweep = undefined;
  }

  #tooMuch(waitMs: number): Error {
    const seconds = Math.min(Math.max(Math.ceil(waitMs / 1000), 1), 30);
    return overloaded(this.#refusal, seconds);
  }
}

const ofStore = 'The graph store is overloaded: ask again in a moment.';
