import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { tellSteps } from '../../../src/app/tell-steps.js';
import { until } from '../../fixtures/until.js';

/** A log that keeps its lines. */
function keepLines() {
  const lines: unknown[] = [];
  return { lines, info: (line: unknown, message?: string) => lines.push([message, line]) };
}

describe('the steps of a long start', () => {
  it('are logged as they are at the time of a line, until the end', async () => {
    const log = keepLines();
    const pausesMs = { first: 10, next: 10 };
    const result = await tellSteps(
      log,
      async (tell) => {
        tell('opening the graph');
        await until(() => log.lines.length > 0);
        tell('upgrading the claims', { done: 1, of: 3 });
        tell('upgrading the claims', { done: 2, of: 3 });
        await until(() => log.lines.length > 1);
        return 'open';
      },
      pausesMs,
    );
    const { length } = log.lines;
    await pause(30);
    expect(result).toBe('open');
    const seconds = expect.any(Number);
    expect(log.lines).toEqual([
      ['starting', { doing: 'opening the graph', seconds }],
      ['starting', { doing: 'upgrading the claims', done: 2, of: 3, seconds }],
    ]);
    expect(length).toBe(2);
  });

  it('are no lines where the start is short, or fails', async () => {
    const log = keepLines();
    const failing = tellSteps(log, () => Promise.reject(new Error('down')));
    await expect(failing).rejects.toThrow('down');
    expect(log.lines).toEqual([]);
  });
});
