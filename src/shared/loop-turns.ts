import { FairQueue } from './fair-queue.js';

/** Milliseconds within which one turn of the event loop may start new pieces of work; most pieces take a tenth of it. */
const turnMs = 10;

/**
 * Maximum turns that pass without work after a piece of work; one turn passes for each millisecond that it took. A turn accepts
 * only one connection.
 */
const maxRestingTurns = 3;

/** Kind of work that waits for a turn. Answers of a client go before its questions, since they free resources. */
export type TurnKind = 'answer' | 'question';

/**
 * Spreads work that arrives together over turns of the event loop. Reading forty questions in one turn, or forty answers of
 * statements, would block the loop for half a second, and a health check would wait for that twice: until its connection is
 * accepted and until it is read. Clients are served in turn.
 */
export class LoopTurns {
  readonly #answers = new FairQueue<() => void>();
  readonly #questions = new FairQueue<() => void>();
  #wasAnswer = false;
  #endsAt: number | undefined;
  #end: NodeJS.Immediate | undefined;

  /** A promise to await before a piece of work of this client; undefined if this turn has time for it. */
  next(kind: TurnKind, client: string): Promise<void> | undefined {
    if (this.#endsAt === undefined) {
      this.#endsAt = performance.now() + turnMs;
      this.#end = setImmediate(this.#goOn).unref(); // A turn without a successor is not forced to have one.
      return undefined;
    }
    if (!this.#hasWaiting && performance.now() < this.#endsAt) return undefined;
    this.#end?.ref();
    return new Promise((resolve) => {
      (kind === 'answer' ? this.#answers : this.#questions).push(client, resolve);
    });
  }

  get #hasWaiting(): boolean {
    return this.#answers.size > 0 || this.#questions.size > 0;
  }

  /** Alternates answers and questions, so that the questions of one client do not wait for all answers of another. */
  #shift(): (() => void) | undefined {
    const mayAsk = (client: string) => this.#answers.sizeOf(client) === 0;
    const isTurnOfQuestion = this.#wasAnswer || this.#answers.size === 0;
    const question = isTurnOfQuestion ? this.#questions.shift(mayAsk) : undefined;
    this.#wasAnswer = question === undefined;
    return question ?? this.#answers.shift();
  }

  /** Lets waiting work go on piece by piece; the event loop handles other events in between. */
  readonly #goOn = (): void => {
    const next = this.#hasWaiting ? this.#shift() : undefined;
    if (next === undefined) {
      this.#wasAnswer = true;
      this.#endsAt = undefined;
      this.#end = undefined;
      return;
    }
    const begunAt = performance.now();
    next();
    this.#end = setImmediate(() => {
      const tookMs = performance.now() - begunAt;
      this.#rest(Math.min(maxRestingTurns, Math.floor(tookMs)));
    });
  };

  /** Continues after a number of turns, or at once if nothing waits. */
  readonly #rest = (turns: number): void => {
    if (turns === 0 || !this.#hasWaiting) this.#goOn();
    else this.#end = setImmediate(this.#rest, turns - 1);
  };
}

/** The turns of this process, which has one event loop. */
export const loopTurns = new LoopTurns();
