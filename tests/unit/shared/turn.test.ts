import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Effort } from '../../../src/analysis/effort.js';
import { eachInTurns, mapInTurns, takeSteps, Turn } from '../../../src/shared/turn.js';

describe('work in turns', () => {
  it('lets others go on while it rests', async () => {
    const order: string[] = [];
    setImmediate(() => order.push('another'));
    await new Turn().rest();
    order.push('the work');
    expect(order).toEqual(['another', 'the work']);
  });

  it('gives one of many who rest a turn in each iteration of the event loop', async () => {
    const iterations: number[] = [];
    let iteration = 0;
    const count = (): void => {
      iteration++;
      if (iteration < 12) setImmediate(count);
    };
    setImmediate(count);
    await Promise.all(
      [1, 2, 3].map(async () => {
        await new Turn().rest();
        iterations.push(iteration);
      }),
    );
    expect(new Set(iterations).size).toBe(3);
  });

  it('takes each step once and in order', async () => {
    const taken: number[] = [];
    await takeSteps(3_000, new Turn(), (step) => taken.push(step));
    expect(taken).toEqual(Array.from({ length: 3_000 }, (_, i) => i));
  });
});

describe('a list in turns', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  /** How often others went on, with a clock that goes on by a millisecond at each look. */
  async function countTurns(work: () => Promise<unknown>): Promise<number> {
    let now = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => (now += 1));
    let turns = 0;
    const count = (): void => {
      turns += 1;
      others = setImmediate(count);
    };
    let others = setImmediate(count);
    await work();
    clearImmediate(others);
    return turns;
  }

  const numbers = Array.from({ length: 1_000 }, (_, i) => i);
  const doubled = numbers.map((i) => 2 * i);

  it('is mapped whole and in order while others go on', async () => {
    const turns = await countTurns(async () => {
      expect(await mapInTurns(numbers, (i) => 2 * i)).toEqual(doubled);
    });
    expect(turns).toBeGreaterThan(100);
  });

  it('gives each item a promise, so that others go on while it is worked on', async () => {
    const turns = await countTurns(async () => {
      expect(await Promise.all(eachInTurns(numbers, (i) => 2 * i))).toEqual(doubled);
    });
    expect(turns).toBeGreaterThan(100);
  });
});

describe('the effort of a question', () => {
  it('ends once more edges were looked at than the budget has', async () => {
    const effort = await Effort.begin({ budget: 10 });
    effort.explore(10);
    expect(effort.report).toEqual({ exploredCount: 10, partial: false, truncatedBy: null });
    effort.explore(1);
    expect(effort.report).toEqual({ exploredCount: 11, partial: true, truncatedBy: 'BUDGET' });
  });

  it('tells the first reason for which it ended', async () => {
    const effort = await Effort.begin({ timeoutMs: 0, budget: 1 });
    effort.explore(5);
    expect(effort.report.truncatedBy).toBe('DEADLINE');
  });

  it('does not begin for a caller who has gone away', async () => {
    await expect(Effort.begin({ signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow(
      'gone',
    );
  });
});
