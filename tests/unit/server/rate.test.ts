import { describe, expect, it } from '@jest/globals';
import { RateLimit } from '../../../src/server/limits/rate.js';

describe('RateLimit', () => {
  function limited(pointsPerMinute: number) {
    const clock = { now: 0 };
    const rate = new RateLimit(() => clock.now);
    const [a, b] = ['a', 'b'].map((client) => ({ client, costPerMinute: pointsPerMinute }));
    if (a === undefined || b === undefined) throw new Error('Both were just made.');
    return { clock, rate, a, b };
  }

  it('lets a client spend a minute’s points at once', () => {
    const { rate, a } = limited(600);
    rate.spendOnRequest(a);
    rate.spendOnOperation(a, 600);
    expect(() => {
      rate.spendOnRequest(a);
    }).toThrow('You may ask for 600 objects a minute: ask again in 1 s.');
  });

  it('gives points back evenly', () => {
    const { clock, rate, a } = limited(600);
    rate.spendOnRequest(a);
    rate.spendOnOperation(a, 600);
    clock.now = 1000;
    rate.spendOnOperation(a, 11);
    expect(() => {
      rate.spendOnOperation(a, 31);
    }).toThrow('ask again in 3 s.');
  });

  it('takes nothing for what it refuses', () => {
    const { rate, a } = limited(600);
    rate.spendOnOperation(a, 501);
    expect(() => {
      rate.spendOnOperation(a, 201);
    }).toThrow();
    expect(() => {
      rate.spendOnOperation(a, 101);
    }).not.toThrow();
  });

  it('saves up no more than a minute’s points', () => {
    const { clock, rate, a } = limited(600);
    clock.now = 3_600_000;
    rate.spendOnRequest(a);
    rate.spendOnOperation(a, 600);
    expect(() => {
      rate.spendOnRequest(a);
    }).toThrow();
  });

  it('tells who asks for more than a minute’s points to ask for less, not to come again', () => {
    const { rate, a } = limited(600);
    const sentence =
      'This asks for 601 objects at once, and you may ask for 600 a minute: ask for less.';
    expect(() => {
      rate.spendOnOperation(a, 601);
    }).toThrow(expect.objectContaining({ message: sentence, extensions: { limit: 'cost' } }));
  });

  it('keeps an account for each client', () => {
    const { rate, a, b } = limited(600);
    rate.spendOnOperation(a, 600);
    expect(() => {
      rate.spendOnOperation(b, 600);
    }).not.toThrow();
  });

  it('sets no limit where the budget is 0', () => {
    const { rate, a } = limited(0);
    expect(() => {
      rate.spendOnOperation(a, 1_000_000_000);
    }).not.toThrow();
  });

  it('gives each client its own budget', () => {
    const { rate } = limited(0);
    rate.spendOnOperation({ client: 'rich', costPerMinute: 10_000 }, 6001);
    expect(() => {
      rate.spendOnOperation({ client: 'rich', costPerMinute: 10_000 }, 4002);
    }).toThrow('ask again in 1 s.');
    expect(() => {
      rate.spendOnOperation({ client: 'poor', costPerMinute: 600 }, 601);
    }).toThrow('you may ask for 600 a minute');
  });

  it('forgets no debt, however many other addresses ask meanwhile', () => {
    const { rate, a } = limited(600);
    rate.spendOnOperation(a, 600);
    rate.spendOnRequest(a);
    for (let i = 0; i < 200_000; i++)
      rate.spendOnRequest({ client: `2001:db8:${i >> 8}:${i & 255}`, costPerMinute: 600 });
    expect(() => {
      rate.spendOnRequest(a);
    }).toThrow('ask again in 1 s.');
  });

  it('lets those who spend little ask beside thousands who have spent all', () => {
    const { rate } = limited(600);
    const isRefused = (client: string, cost: number): boolean => {
      try {
        rate.spendOnOperation({ client, costPerMinute: 600 }, cost);
        return false;
      } catch {
        return true;
      }
    };
    for (let i = 0; i < 5000; i++) isRefused(`heavy ${i}`, 590);
    const light = Array.from({ length: 1000 }, (_, i) => `light ${i}`);
    // Both slots of about (5000 / 65536)² of them are taken: 0.6 %.
    expect(light.filter((client) => isRefused(client, 100)).length).toBeLessThan(40);
  });

  it('refuses an address that tries unknown tokens, and counts nothing else for it', () => {
    const { clock, rate, a } = limited(600);
    for (let i = 0; i < 20; i++) rate.spendOnFailedTry('a');
    expect(() => {
      rate.spendOnFailedTry('a');
    }).toThrow('Too many unknown tokens came from this address: ask again in 3 s.');
    expect(() => {
      rate.spendOnFailedTry('b');
      rate.spendOnOperation(a, 600);
    }).not.toThrow();
    clock.now = 3000;
    expect(() => {
      rate.spendOnFailedTry('a');
    }).not.toThrow();
  });
});
