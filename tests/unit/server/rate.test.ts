import { describe, expect, it } from '@jest/globals';
import { RateLimit } from '../../../src/server/limits/rate.js';

describe('RateLimit', () => {
  function limited(pointsPerMinute: number) {
    const clock = { now: 0 };
    return { clock, rate: new RateLimit(pointsPerMinute, () => clock.now) };
  }

  it('lets a client spend a minute’s points at once', () => {
    const { rate } = limited(600);
    rate.spendOnRequest('a');
    rate.spendOnOperation('a', 600);
    expect(() => {
      rate.spendOnRequest('a');
    }).toThrow('You may ask for 600 objects a minute: ask again in 1 s.');
  });

  it('gives points back evenly', () => {
    const { clock, rate } = limited(600);
    rate.spendOnRequest('a');
    rate.spendOnOperation('a', 600);
    clock.now = 1000;
    rate.spendOnOperation('a', 11);
    expect(() => {
      rate.spendOnOperation('a', 31);
    }).toThrow('ask again in 3 s.');
  });

  it('takes nothing for what it refuses', () => {
    const { rate } = limited(600);
    rate.spendOnOperation('a', 501);
    expect(() => {
      rate.spendOnOperation('a', 201);
    }).toThrow();
    expect(() => {
      rate.spendOnOperation('a', 101);
    }).not.toThrow();
  });

  it('saves up no more than a minute’s points', () => {
    const { clock, rate } = limited(600);
    clock.now = 3_600_000;
    rate.spendOnRequest('a');
    rate.spendOnOperation('a', 600);
    expect(() => {
      rate.spendOnRequest('a');
    }).toThrow();
  });

  it('tells who asks for more than a minute’s points to ask for less, not to come again', () => {
    const { rate } = limited(600);
    const sentence =
      'This asks for 601 objects at once, and you may ask for 600 a minute: ask for less.';
    expect(() => {
      rate.spendOnOperation('a', 601);
    }).toThrow(expect.objectContaining({ message: sentence, extensions: { limit: 'cost' } }));
  });

  it('keeps an account for each client', () => {
    const { rate } = limited(600);
    rate.spendOnOperation('a', 600);
    expect(() => {
      rate.spendOnOperation('b', 600);
    }).not.toThrow();
  });
});
