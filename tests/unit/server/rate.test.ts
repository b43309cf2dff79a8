import { describe, expect, it } from '@jest/globals';
import { RateLimit } from '../../../src/server/limits/rate.js';

describe('RateLimit', () => {
  function limited(pointsPerMinute: number) {
    const clock = { now: 0 };
    return { clock, rate: new RateLimit(pointsPerMinute, () => clock.now) };
  }

  it('lets a client spend a minute’s points at once', () => {
    const { rate } = limited(600);
    rate.spend('a', 600);
    expect(() => {
      rate.spend('a', 1);
    }).toThrow('You may ask for 600 objects a minute: ask again in 1 s.');
  });

  it('gives points back evenly', () => {
    const { clock, rate } = limited(600);
    rate.spend('a', 600);
    clock.now = 1000;
    rate.spend('a', 10);
    expect(() => {
      rate.spend('a', 30);
    }).toThrow('ask again in 3 s.');
  });

  it('takes nothing for what it refuses', () => {
    const { rate } = limited(600);
    rate.spend('a', 500);
    expect(() => {
      rate.spend('a', 200);
    }).toThrow();
    expect(() => {
      rate.spend('a', 100);
    }).not.toThrow();
  });

  it('saves up no more than a minute’s points', () => {
    const { clock, rate } = limited(600);
    clock.now = 3_600_000;
    expect(() => {
      rate.spend('a', 601);
    }).toThrow();
  });

  it('keeps an account for each client', () => {
    const { rate } = limited(600);
    rate.spend('a', 600);
    expect(() => {
      rate.spend('b', 600);
    }).not.toThrow();
  });
});
