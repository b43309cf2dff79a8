import { describe, expect, it } from '@jest/globals';
import { EventLoop } from '../../../../src/server/overload/event-loop.js';

/** An event loop that may be 100 ms late, with a clock that is set by hand. */
function loopAt() {
  let now = 0;
  const loop = new EventLoop(100, () => now);
  return {
    loop,
    pass: (ms: number) => (now += ms),
    turn: (ms: number) => {
      now += ms;
      loop.tick();
    },
  };
}

describe('an event loop', () => {
  it('is not late while its turns begin in time', () => {
    const { loop, turn } = loopAt();
    for (const ms of [20, 90, 120, 20]) {
      turn(ms);
      expect(loop.isLate).toBe(false);
    }
  });

  it('is not late after one long turn: those who came meanwhile are served', () => {
    const { loop, turn, pass } = loopAt();
    turn(900);
    expect(loop.isLate).toBe(false);
    pass(100);
    expect(loop.isLate).toBe(false);
    turn(20);
    expect(loop.isLate).toBe(false);
  });

  it('is late in the middle of a second long turn, and until one is in time again', () => {
    const { loop, turn, pass } = loopAt();
    turn(200);
    pass(130);
    expect(loop.isLate).toBe(true);
    turn(0);
    expect(loop.isLate).toBe(true);
    turn(20);
    expect(loop.isLate).toBe(false);
  });
});
