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

/** Maps a list of any length in turns with the event loop; an item must take a few milliseconds at most. */
export async function mapInTurns<From, To>(
  items: Iterable<From>,
  map: (item: From) => To,
): Promise<To[]> {
  const turn = new Turn();
  const mapped: To[] = [];
  for (const item of items) {
    mapped.push(map(item));
    if (turn.isOver) await turn.rest();
  }
  return mapped;
}

/** Like `mapInTurns`, with a promise for each item, so that the work of whoever awaits them is spread over the turns too. */
export function eachInTurns<From, To>(
  items: readonly From[],
  map: (item: From) => To,
): Promise<To>[] {
  const turn = new Turn();
  let last: Promise<unknown> = Promise.resolve();
  return items.map((item) => {
    const next = last.then(async () => {
      if (turn.isOver) await turn.rest();
      return map(item);
    });
    last = next;
    return next;
  });
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
