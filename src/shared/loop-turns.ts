import { FairQueue } from './fair-queue.js';

/** So long one turn of the event loop may begin one piece of work after another; most take a tenth of it. */
const turnMs = 10;

/**
 * Behind a piece of work that has waited a turn passes without one for each millisecond that it took, so many at most: in a
 * turn one connection is taken, and no more.
 */
const maxRestingTurns = 3;

/** What waits for a turn: a client's answers go before its questions, since they make room. */
export type TurnKind = 'answer' | 'question';

/**
 * Spreads what comes together over turns of the event loop: forty questions that are read in one turn, or the answers to
 * forty statements that have come meanwhile, hold it for half a second, and whoever asks whether the server lives waits
 * for all of them, twice: until its connection is taken, and until it is read. Each client's in turn with the others'.
 */
export class LoopTurns {
  readonly #answers = new FairQueue<() => void>();
  readonly #questions = new FairQueue<() => void>();
  #wasAnswer = false;
  #endsAt: number | undefined;
  #end: NodeJS.Immediate | undefined;

  /** What a piece of work of this client waits for; undefined where this turn has time for it. */
  next(kind: TurnKind, client: string): Promise<void> | undefined {
    if (this.#endsAt === undefined) {
      this.#endsAt = performance.now() + turnMs;
      this.#end = setImmediate(this.#goOn).unref(); // a turn that has no other after it is not made to have one
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

  /** Answers and questions by turns, so that the questions of one client do not wait for all answers of another. */
  #shift(): (() => void) | undefined {
    const mayAsk = (client: string) => this.#answers.sizeOf(client) === 0;
    const isTurnOfQuestion = this.#wasAnswer || this.#answers.size === 0;
    const question = isTurnOfQuestion ? this.#questions.shift(mayAsk) : undefined;
    this.#wasAnswer = question === undefined;
    return question ?? this.#answers.shift();
  }

  /** Lets one go on after another while any wait: what else has come is looked at in between. */
  readonly #goOn = (): void => {
    const next = this.#shift();
    if (next === undefined) {
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

  /** Goes on after so many more turns, or at once where nobody waits any more. */
  readonly #rest = (turns: number): void => {
    if (turns === 0 || !this.#hasWaiting) this.#goOn();
    else this.#end = setImmediate(this.#rest, turns - 1);
  };
}

/** Those of this process, which has one event loop. */
export const loopTurns = new LoopTurns();
