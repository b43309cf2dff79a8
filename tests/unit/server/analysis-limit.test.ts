import { describe, expect, it } from '@jest/globals';
import { createAnalysisLimit } from '../../../src/server/question/question-limits.js';
import type { RequestScope } from '../../../src/server/question/request-scope.js';
import { RateLimit } from '../../../src/server/limits/rate.js';

/** A request of this cost by a client with so many objects a minute, whose clock stands still. */
function requestOf(cost: number, costPerMinute = 600_000) {
  const asker = { client: 'c', costPerMinute };
  const request = { cost, origin: { asker } } as Pick<RequestScope, 'cost' | 'origin'>;
  const admit = createAnalysisLimit(50_000, request, new RateLimit(() => 0));
  const limitOf = (part: string, price: number) => {
    try {
      admit(part, price);
      return null;
    } catch (error) {
      return (error as { extensions: { limit: string } }).extensions.limit;
    }
  };
  return { request, limitOf, admit };
}

describe('the new analyses of a request', () => {
  it('are measures of one part of the graph, which cost what they do', () => {
    const { request, limitOf } = requestOf(100);
    expect([limitOf('whole', 24_000), limitOf('whole', 20_000)]).toEqual([null, null]);
    expect(request.cost).toBe(44_100);
  });

  it('are not of two parts, but for short ones of a turn together, in whatever order', () => {
    const { limitOf } = requestOf(100);
    expect([limitOf('people', 2_000), limitOf('whole', 24_000)]).toEqual([null, null]);
    expect([limitOf('states', 3_000), limitOf('cities', 1)]).toEqual([null, 'analyses']);
    expect([limitOf('whole', 2_000), limitOf('people', 1)]).toEqual([null, 'analyses']);
  });

  it('cost no more than there is room for beside what else is asked', () => {
    const { request, limitOf } = requestOf(30_000);
    expect(limitOf('whole', 24_000)).toBeNull();
    expect(limitOf('whole', 16_001)).toBe('analyses');
    expect(limitOf('whole', 16_000)).toBeNull();
    expect(request.cost).toBe(70_000);
  });

  it('say in a sentence what is too much, and what to do', () => {
    const { admit } = requestOf(0);
    admit('whole', 24_000);
    expect(() => {
      admit('people', 24_000);
    }).toThrow(
      'A request may begin one new analysis, of one part of the graph: ask for this one in',
    );
    expect(() => {
      admit('whole', 60_000);
    }).toThrow('A request may cost 70000 objects with its new analysis, not 84000: ask');
  });

  it('are paid from the account of the client', () => {
    const { request, limitOf } = requestOf(0, 30_000);
    expect([limitOf('whole', 24_000), limitOf('whole', 24_000)]).toEqual([null, 'rate']);
    expect(request.cost).toBe(24_000);
  });
});
