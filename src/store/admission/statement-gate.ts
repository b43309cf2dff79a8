import { abandoned } from '../deadline.js';
import { Lane, type Place } from './lane.js';
import { longMs, StatementTimes, TurnClock, type StatementTime } from './statement-times.js';

export interface GateOptions {
  /** Maximum simultaneous statements that take long or are unknown. */
  readonly maxStatements: number;
  /** True if the engine runs in this process; by default it does not. */
  readonly isInProcess?: boolean | undefined;
  readonly maxWaiting?: number | undefined;
  readonly maxWaitMs?: number | undefined;
}

/** Load of the engine. */
export interface StoreLoad {
  /** Statements with a place, including abandoned ones that the engine has not ended yet. */
  readonly running: number;
  readonly waiting: number;
  /** Milliseconds since a statement last ended while all places of long ones are taken. */
  readonly stuckMs: number;
  /** True if one more question of this client would wait long for the answers of others, or of its own. */
  isTooMuchFor(client: string): boolean;
}

/** An admitted statement. */
export interface Admitted {
  /** Notes its end; only the first call counts. */
  readonly end: () => void;
}

/**
 * Short statements last milliseconds, and waiting for each other costs the processor more than running them. Over a
 * network most of that time is the round trip, so many run at once. In this process all answers are read in one turn of
 * the event loop, so few run: one more each tick while turns stay short, half after a long one.
 */
const maxShort = { elsewhere: 32, here: { least: 8, most: 24 } };
const longTurnMs = 20;

/** Expected wait above which a question is refused on arrival … */
const maxWaitOfQuestionMs = 100;
/** … unless fewer wait before it than some dozens of clients ask at once. */
const minWaiting = 64;

/**
 * Admits statements to the engine: few long ones at once, many short ones. A statement counts as short if earlier ones
 * with the same text were, and moves to the long ones if it runs long.
 */
export class StatementGate implements StoreLoad {
  readonly #long: Lane;
  readonly #short: Lane;
  readonly #times = new StatementTimes();
  readonly #clock: TurnClock;
  /** Running short statements with their start, in that order. */
  readonly #runningShort = new Map<Place, number>();

  constructor({ maxStatements, isInProcess, maxWaiting = 4096, maxWaitMs = 10_000 }: GateOptions) {
    const { here, elsewhere } = maxShort;
    const maxRunning = isInProcess === true ? here.least : elsewhere;
    this.#clock = new TurnClock(
      () => this.running > 0,
      (lateMs) => {
        if (isInProcess === true) this.#adaptShort(lateMs);
      },
    );
    this.#long = new Lane({ maxRunning: maxStatements, maxWaiting, maxWaitMs });
    this.#short = new Lane({ maxRunning, maxWaiting, maxWaitMs });
  }

  get running(): number {
    return this.#long.running + this.#short.running;
  }

  get waiting(): number {
    return this.#long.queue.size + this.#short.queue.size;
  }

  get stuckMs(): number {
    return this.#long.stuckMs;
  }

  isTooMuchFor(client: string): boolean {
    const isLong = (lane: Lane) => lane.expectedWaitMs(client) > maxWaitOfQuestionMs;
    const [short, long] = [this.#short.queue, this.#long.queue];
    if (short.size >= minWaiting && isLong(this.#short)) return true;
    return long.size >= minWaiting && long.sizeOf(client) >= minWaiting && isLong(this.#long);
  }

  /**
   * Admits a statement of this client, at once if there is room.
   * @throws KnownError as `Lane.enter` does
   */
  enter(
    client: string,
    text: string,
    signal: AbortSignal | undefined,
  ): Admitted | Promise<Admitted> {
    if (signal?.aborted === true) throw abandoned(signal.reason);
    this.#recountLong();
    const time = this.#times.of(text);
    const isShort = time.isShort;
    const entered = (isShort ? this.#short : this.#long).enter(client, signal);
    const admit = (place: Place) => this.#admit(place, time, isShort);
    return entered instanceof Promise ? entered.then(admit) : admit(entered);
  }

  #admit(place: Place, time: StatementTime, isShort: boolean): Admitted {
    this.#clock.start();
    const since = this.#clock.nowMs;
    if (isShort) this.#runningShort.set(place, since);
    let hasEnded = false;
    const end = () => {
      if (hasEnded) return;
      hasEnded = true;
      time.record(this.#clock.nowMs - since);
      const lane = this.#runningShort.delete(place) ? this.#short : this.#long;
      lane.leave(place);
    };
    return { end };
  }

  #adaptShort(lateMs: number): void {
    const { least, most } = maxShort.here;
    const { maxRunning, queue } = this.#short;
    if (this.running === 0) this.#short.resize(least);
    else if (lateMs > longTurnMs) this.#short.resize(Math.max(Math.floor(maxRunning / 2), least));
    else if (queue.size > 0) this.#short.resize(Math.min(maxRunning + 1, most));
  }

  #recountLong(): void {
    const longest = this.#clock.nowMs - longMs;
    for (const [place, since] of this.#runningShort) {
      if (since > longest) return;
      this.#runningShort.delete(place);
      this.#short.moveTo(this.#long, place);
    }
  }
}
