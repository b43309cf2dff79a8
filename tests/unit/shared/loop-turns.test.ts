import { describe, expect, it } from '@jest/globals';
import { LoopTurns, type TurnKind } from '../../../src/shared/loop-turns.js';

const hold = (ms: number): void => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('turns of the event loop', () => {
  it('are taken at once while there is time', () => {
    const turns = new LoopTurns();
    const taken = [turns.next('question'), turns.next('answer'), turns.next('question')];
    expect(taken).toEqual([undefined, undefined, undefined]);
  });

  it('are given one by one, answers first, else first come, first served, once one has done enough', async () => {
    const turns = new LoopTurns();
    const order: string[] = [];
    const take = async (kind: TurnKind, name: string) => {
      await turns.next(kind);
      order.push(name);
      hold(15);
    };
    void turns.next('question');
    hold(15);
    const asked = ['a', 'b', 'c'].map((name) => take('question', name));
    expect(order).toEqual([]);
    while (order.length === 0) await nextTurn();
    expect(order).toEqual(['a']);
    asked.push(take('question', 'd'), take('answer', 'e'));
    await Promise.all(asked);
    expect(order).toEqual(['a', 'e', 'b', 'c', 'd']);
  });

  it.each([
    ['no', 'is short', 0, 1, 2],
    ['some', 'takes long', 5, 3, 5],
  ])('pass with %s rest behind work that %s', async (_rest, _work, ms, least, most) => {
    const turns = new LoopTurns();
    let done = 0;
    const take = async () => {
      await turns.next('question');
      done += 1;
      hold(ms);
    };
    void turns.next('question');
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
    void turns.next('question');
    hold(15);
    await turns.next('question');
    await nextTurn();
    await nextTurn();
    expect(turns.next('question')).toBeUndefined();
  });
});
