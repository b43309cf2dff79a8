import { setImmediate } from 'node:timers/promises';

/**
 * Milliseconds of a turn: long enough that resting costs little, short enough for concurrent requests. The event loop accepts
 * one connection a turn, so a connection after forty others waits forty turns.
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
   * Resolves when the next turn starts. Only one resting caller continues in each iteration of the event loop, so a hundred
   * questions at once block it no longer than one.
   */
  async rest(): Promise<void> {
    lastTurn = lastTurn.then(() => setImmediate());
    await lastTurn;
    this.#endsAt = performance.now() + turnMs;
  }
}

/** Small steps between two looks at the clock. */
const stride = 1_024;

/** Calls back with 0, 1, 2 … below the count, in turns with the event loop; a step must take a few microseconds at most. */
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
