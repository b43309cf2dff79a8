import { Turn } from '../shared/turn.js';

/** Time after which a question that a client waits for ends with a partial result. */
const questionTimeoutMs = 2_000;

/** Default budget: enough for the widest question on a graph of 300,000 relations, which takes about half a second. */
const defaultBudget = 5_000_000;

/** Edges between two reads of the clock, some tens of microseconds. */
const edgesBetweenClockReads = 2_048;

export type Exhaustion = 'BUDGET' | 'DEADLINE';

/** Limits on the work for an answer. */
export interface EffortOptions {
  /** Maximum edges to visit; by default five million. */
  readonly budget?: number | undefined;
  /** Milliseconds after which the work ends with a partial result. */
  readonly timeoutMs?: number | undefined;
  /** Aborts when the caller has gone away: the work then throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Limits for a question that a client waits for, until its signal aborts. */
export function questionEffort(signal: AbortSignal): EffortOptions {
  return { timeoutMs: questionTimeoutMs, signal };
}

/** A report on the work done. */
export interface EffortReport<Truncation extends string = Exhaustion> {
  /** Edges visited, with repetitions. */
  readonly exploredCount: number;
  /** True if there may be more results than were found. */
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

  /** Waits for a first turn, so that questions that arrive together do not run in one block. */
  static async begin(options: EffortOptions): Promise<Effort> {
    const effort = new Effort(options);
    await effort.rest();
    return effort;
  }

  /** Counts edges that are about to be visited. */
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
