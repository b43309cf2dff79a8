/** So long one turn of the event loop may begin one piece of work after another; most take a tenth of it. */
const turnMs = 10;

/**
 * Behind a piece of work that has waited a turn passes without one for each millisecond that it took, so many at most: in a
 * turn one connection is taken, and no more.
 */
const maxRestingTurns = 3;

/** What waits for a turn: an answer goes before a question, since it makes room. */
export type TurnKind = 'answer' | 'question';

/**
 * Spreads what comes together over turns of the event loop: forty questions that are read in one turn, or the answers to
 * forty statements that have come meanwhile, hold it for half a second, and whoever asks whether the server lives waits
 * for all of them, twice: until its connection is taken, and until it is read. First come, first served.
 */
export class LoopTurns {
  readonly #waiting: Readonly<Record<TurnKind, (() => void)[]>> = { answer: [], question: [] };
  #endsAt: number | undefined;
  #end: NodeJS.Immediate | undefined;

  /** What a piece of work waits for; undefined where this turn has time for it. */
  next(kind: TurnKind): Promise<void> | undefined {
    if (this.#endsAt === undefined) {
      this.#endsAt = performance.now() + turnMs;
      this.#end = setImmediate(this.#goOn).unref(); // a turn that has no other after it is not made to have one
      return undefined;
    }
    if (!this.#hasWaiting && performance.now() < this.#endsAt) return undefined;
    this.#end?.ref();
    return new Promise((resolve) => {
      this.#waiting[kind].push(resolve);
    });
  }

  get #hasWaiting(): boolean {
    return this.#waiting.answer.length > 0 || this.#waiting.question.length > 0;
  }

  /** Lets one go on after another while any wait: what else has come is looked at in between. */
  readonly #goOn = (): void => {
    const { answer, question } = this.#waiting;
    const next = answer.shift() ?? question.shift();
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
