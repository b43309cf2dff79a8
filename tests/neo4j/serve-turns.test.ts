import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { serveTurns } from './serve-turns.js';
import type { Turns } from './serve-turns.js';
import type { Neo4jLogin } from './start-neo4j.js';
import { takeTurn } from './take-turn.js';

const login: Neo4jLogin = { url: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'p' };

describe('turns with Neo4j', () => {
  let turns: Turns;
  const start = jest.fn(() => Promise.resolve(login));
  afterEach(() => {
    turns.close();
    start.mockClear();
  });

  it('start it for the first process that asks, and once', async () => {
    turns = await serveTurns(start);
    expect(start).not.toHaveBeenCalled();
    for (let i = 0; i < 2; i++) {
      const turn = await takeTurn(turns.port);
      expect(turn.login).toEqual(login);
      await turn.end();
    }
    expect(start).toHaveBeenCalledTimes(1);
  });

  it('come one after another, in the order of asking', async () => {
    turns = await serveTurns(start);
    const order: string[] = [];
    const first = await takeTurn(turns.port, 1);
    const work = async (name: string, processId: number) => {
      const turn = await takeTurn(turns.port, processId);
      order.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      order.push(`${name} ends`);
      await turn.end();
    };
    const others = [work('second', 2), work('third', 3)];
    order.push('first ends');
    await first.end();
    await Promise.all(others);
    expect(order).toEqual([
      'first ends',
      'second begins',
      'second ends',
      'third begins',
      'third ends',
    ]);
  });

  it('are as many at once as there may be of it, and start no more than are wanted', async () => {
    const logins = ['bolt://127.0.0.1:1', 'bolt://127.0.0.1:2'];
    let started = 0;
    turns = await serveTurns(() => Promise.resolve({ ...login, url: logins[started++] ?? '' }), 2);
    const first = await takeTurn(turns.port, 1);
    await first.end();
    const again = await takeTurn(turns.port, 1);
    expect([started, again.login]).toEqual([1, first.login]);
    const beside = await takeTurn(turns.port, 2);
    expect([again.login.url, beside.login.url]).toEqual(logins);
    const third = takeTurn(turns.port, 3);
    await beside.end();
    const turn = await third;
    expect([started, turn.login]).toEqual([2, beside.login]);
    await turn.end();
    await again.end();
  });

  it('go on to the next when a process dies in its own', async () => {
    turns = await serveTurns(start);
    const holder = connect(turns.port, '127.0.0.1');
    holder.write('1');
    await once(holder, 'data');
    const next = takeTurn(turns.port, 2);
    holder.destroy();
    const turn = await next;
    expect(turn.login).toEqual(login);
    await turn.end();
  });

  it('are taken from a process that asks again before it gave its own back', async () => {
    turns = await serveTurns(start);
    await takeTurn(turns.port, 1); // and a test fails before its end
    const other = takeTurn(turns.port, 2);
    const again = takeTurn(turns.port, 1);
    const turn = await other;
    expect(turn.login).toEqual(login);
    await turn.end();
    const last = await again;
    expect(last.login).toEqual(login);
    await last.end();
  });

  it('say to each process why it could not be started', async () => {
    turns = await serveTurns(() => Promise.reject(new Error('no memory')));
    for (let i = 0; i < 2; i++) await expect(takeTurn(turns.port)).rejects.toThrow('no memory');
  });
});
