import { Turn } from '../shared/turn.js';

/** A question that a client waits for ends after this with what it has found. */
const questionTimeoutMs = 2_000;

/** Enough for the widest question on a graph of 300,000 relations, which takes about half a second. */
const defaultBudget = 5_000_000;

/** The clock is read once in so many edges, which take some tens of microseconds. */
const edgesBetweenClockReads = 2_048;

export type Exhaustion = 'BUDGET' | 'DEADLINE';

/** How much work an answer is worth. */
export interface EffortOptions {
  /** Edges that may be looked at; five million when not given. */
  readonly budget?: number | undefined;
  /** After this many milliseconds the work ends with what it has found. */
  readonly timeoutMs?: number | undefined;
  /** The caller has gone away: the work ends by throwing the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** The effort of a question that a client waits for, until its signal aborts. */
export function questionEffort(signal: AbortSignal): EffortOptions {
  return { timeoutMs: questionTimeoutMs, signal };
}

/** How far the work came. */
export interface EffortReport<Truncation extends string = Exhaustion> {
  /** Edges looked at, an edge as often as it was. */
  readonly exploredCount: number;
  /** True where more may exist than was found. */
  readonly partial: boolean;
  readonly truncatedBy: Truncation | null;
}

/** The work of one question: counts edges, takes turns with the event loop, ends at budget or deadline. */
export class Effort {
  readonly #turn = new Turn();
  readonly #budget: number;
  readonly #deadline: number;
  readonly #signal: AbortSignal | undefined;
  #exploredCount = 0;
  #nextLook = 0;
  #exhaustion: Exhaustion | null = null;

  private constructor(options: EffortOptions) {
    this.#budget = options.budget ?? defaultBudget;
    this.#deadline = performance.now() + (options.timeoutMs ?? Infinity);
    this.#signal = options.signal;
  }

  /** Waits for a first turn, so that questions which arrive together do not run in one block. */
  static async begin(options: EffortOptions): Promise<Effort> {
    const effort = new Effort(options);
    await effort.rest();
    return effort;
  }

  /** Counts edges that are about to be looked at. */
  explore(edges: number): void {
    this.#exploredCount += edges;
    if (this.#exploredCount > this.#budget) this.exhaust('BUDGET');
  }

  exhaust(by: Exhaustion): void {
    this.#exhaustion ??= by;
  }

  /** True when `rest` is due; cheap enough for an inner loop. */
  get isTurnOver(): boolean {
    if (this.#exploredCount < this.#nextLook) return false;
    this.#nextLook = this.#exploredCount + edgesBetweenClockReads;
    if (performance.now() >= this.#deadline) this.exhaust('DEADLINE');
    return this.#turn.isOver;
  }

  async rest(): Promise<void> {
    await this.#turn.rest();
    this.#signal?.throwIfAborted();
    if (performance.now() >= this.#deadline) this.exhaust('DEADLINE');
  }

  /** True once no more work may be done. */
  get isExhausted(): boolean {
    return this.#exhaustion !== null;
  }

  get report(): EffortReport {
    return {
      exploredCount: this.#exploredCount,
      partial: this.isExhausted,
      truncatedBy: this.#exhaustion,
    };
  }
}
