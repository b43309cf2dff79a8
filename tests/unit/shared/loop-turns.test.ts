import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { LoopTurns } from '../../../src/shared/loop-turns.js';

let now = 0;
const hold = (ms: number): void => {
  now += ms;
};
beforeEach(() => {
  jest.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  jest.restoreAllMocks();
});
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('turns of the event loop', () => {
  it('are taken at once while there is time', () => {
    const turns = new LoopTurns();
    const taken = [
      turns.next('question', 'a'),
      turns.next('answer', 'a'),
      turns.next('question', 'a'),
    ];
    expect(taken).toEqual([undefined, undefined, undefined]);
  });

  it('are given one by one, each client’s in turn with the others’ and its answers first, once one has done enough', async () => {
    const turns = new LoopTurns();
    const order: string[] = [];
    const take = async (name: string) => {
      const [client = '', kind] = name;
      await turns.next(kind === '!' ? 'answer' : 'question', client);
      order.push(name);
      hold(15);
    };
    void turns.next('question', 'a');
    hold(15);
    const asked = ['a?1', 'a?2', 'a?3', 'b?1'].map(take);
    expect(order).toEqual([]);
    while (order.length === 0) await nextTurn();
    expect(order).toEqual(['a?1']);
    asked.push(...['a!1', 'a!2', 'a!3', 'b?2', 'c!1', 'c?1'].map(take));
    await Promise.all(asked);
    expect(order).toEqual('a?1 a!1 b?1 c!1 c?1 a!2 b?2 a!3 a?2 a?3'.split(' '));
  });

  it.each([
    ['no', 'is short', 0, 1, 2],
    ['some', 'takes long', 5, 3, 5],
  ])('pass with %s rest behind work that %s', async (_rest, _work, ms, least, most) => {
    const turns = new LoopTurns();
    let done = 0;
    const take = async () => {
      await turns.next('question', 'a');
      done += 1;
      hold(ms);
    };
    void turns.next('question', 'a');
    hold(15);
    const both = Promise.all([take(), take()]);
    while (done === 0) await nextTurn();
    let passed = 0;
    for (; done === 1; passed++) await nextTurn();
    await both;
    expect(passed).toBeGreaterThanOrEqual(least);
    expect(passed).toBeLessThanOrEqual(most);
  });

  it('are free again when nobody waits', async () => {
    const turns = new LoopTurns();
    void turns.next('question', 'a');
    hold(15);
    await turns.next('question', 'a');
    await nextTurn();
    await nextTurn();
    expect(turns.next('question', 'a')).toBeUndefined();
  });
});
