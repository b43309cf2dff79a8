import { describe, expect, it } from '@jest/globals';
import { RequestTurns } from '../../../../src/server/overload/request-turns.js';

const hold = (ms: number): void => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('turns of requests', () => {
  it('are taken at once while there is time', () => {
    const turns = new RequestTurns();
    expect([turns.next(), turns.next(), turns.next()]).toEqual([undefined, undefined, undefined]);
  });

  it('are given one by one, first come, first read, once a turn of the event loop has done enough', async () => {
    const turns = new RequestTurns();
    const order: string[] = [];
    const take = async (name: string) => {
      await turns.next();
      order.push(name);
      hold(25);
    };
    void turns.next();
    hold(25);
    const asked = ['a', 'b', 'c'].map((name) => take(name));
    expect(order).toEqual([]);
    while (order.length === 0) await nextTurn();
    expect(order).toEqual(['a']);
    asked.push(take('d'));
    await Promise.all(asked);
    expect(order).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are free again when nobody waits', async () => {
    const turns = new RequestTurns();
    void turns.next();
    hold(25);
    await turns.next();
    await nextTurn();
    await nextTurn();
    expect(turns.next()).toBeUndefined();
  });
});
