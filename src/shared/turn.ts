import { setImmediate } from 'node:timers/promises';

/**
 * Long enough that resting costs little, short enough that a request beside it does not notice: the event loop accepts one
 * connection in a turn, so that who comes behind forty others waits for forty.
 */
const turnMs = 4;

let lastTurn: Promise<void> = Promise.resolve();

/** A share of the event loop: long work runs while its turn lasts, then rests until the next one. */
export class Turn {
  #endsAt = performance.now() + turnMs;

  get isOver(): boolean {
    return performance.now() >= this.#endsAt;
  }

  /**
   * Resolves when the next turn starts. Of all that rest only one goes on in an iteration of the event
   * loop, so a hundred questions at once block it no longer than one of them does.
   */
  async rest(): Promise<void> {
    lastTurn = lastTurn.then(() => setImmediate());
    await lastTurn;
    this.#endsAt = performance.now() + turnMs;
  }
}

/** How many small steps are taken between two looks at the clock. */
const stride = 1_024;

/** Calls back with 0, 1, 2 … below the count, in turns with the event loop; a step is a few microseconds at most. */
export async function takeSteps(
  count: number,
  turn: Turn,
  step: (index: number) => void,
): Promise<void> {
  for (let start = 0; start < count; start += stride) {
    const end = Math.min(start + stride, count);
    for (let index = start; index < end; index++) step(index);
    if (turn.isOver) await turn.rest();
  }
}
