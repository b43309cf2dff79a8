import { describe, expect, it } from '@jest/globals';
import { BytesInFlight } from '../../../src/server/limits/bytes-in-flight.js';

const isOverloaded = expect.objectContaining({ code: 'OVERLOADED', retryAfterSeconds: 1 });

describe('BytesInFlight', () => {
  it('refuses what all clients together have no room for, until it is released', () => {
    const inFlight = new BytesInFlight(100);
    const first = inFlight.hold('a', 50);
    inFlight.hold('b', 50);
    expect(() => inFlight.hold('c', 1)).toThrow(isOverloaded);
    first.release();
    first.release();
    inFlight.hold('c', 50);
    expect(() => inFlight.hold('d', 1)).toThrow(isOverloaded);
  });

  it('lets one client hold half of it, or one answer', () => {
    const inFlight = new BytesInFlight(100);
    inFlight.hold('a', 40);
    expect(() => inFlight.hold('a', 11)).toThrow('take too much memory');
    inFlight.hold('a', 10);
    const large = new BytesInFlight(100).hold('a', 100);
    large.release();
  });

  it('counts what an answer came to in place of its price', () => {
    const inFlight = new BytesInFlight(100);
    const held = inFlight.hold('a', 90);
    held.resize(10);
    const other = inFlight.hold('b', 90);
    expect(() => {
      held.resize(11);
    }).toThrow(isOverloaded);
    other.release();
    held.resize(99);
    held.release();
    held.resize(5);
    inFlight.hold('b', 100);
  });
});
