import { describe, expect, it } from '@jest/globals';
import { ServiceRate } from '../../../../src/server/overload/service-rate.js';

/** A rate after many ticks with this many answered requests. */
function rateAfter(perTick: number, activeMs: number, idleMs: number): ServiceRate {
  const rate = new ServiceRate();
  for (let tick = 0; tick < 30; tick++) {
    for (let i = 0; i < perTick; i++) rate.answered += 1;
    rate.tick(activeMs, idleMs);
  }
  return rate;
}

describe('the rate at which requests are answered', () => {
  it('says how long a request waits for those before it', () => {
    expect(rateAfter(50, 100, 0).expectedWaitMs(100)).toBeCloseTo(200);
    expect(rateAfter(5, 100, 5).expectedWaitMs(100)).toBeCloseTo(2000);
  });

  it('says nothing while the event loop has time to spare: what is waited for is elsewhere', () => {
    expect(rateAfter(5, 50, 50).expectedWaitMs(1000)).toBe(0);
  });

  it('says nothing before anything was answered', () => {
    expect(new ServiceRate().expectedWaitMs(1000)).toBe(0);
  });

  it('follows what changes', () => {
    const rate = rateAfter(50, 100, 0);
    rate.tick(10, 90);
    expect(rate.expectedWaitMs(100)).toBe(0);
  });

  it('knows from quiet times how fast it is, so that the first moments of a rush are not let in', () => {
    const rate = rateAfter(5, 10, 90);
    for (let i = 0; i < 10; i++) rate.answered += 1;
    rate.tick(100, 0);
    expect(rate.expectedWaitMs(100)).toBeCloseTo(100 / (0.7 * 0.5 + 0.3 * 0.1));
  });
});
