import { describe, expect, it } from '@jest/globals';
import { keepTrying } from '../../../src/app/keep-trying.js';
import { KnownError } from '../../../src/shared/errors.js';

const down = new KnownError('STORE_UNAVAILABLE', 'The store does not answer.');

/** Work that fails with each of these errors in turn and then succeeds. */
function failing(...errors: readonly Error[]) {
  const left = [...errors];
  return () => {
    const error = left.shift();
    return error === undefined ? Promise.resolve('open') : Promise.reject(error);
  };
}

describe('keepTrying', () => {
  const signal = new AbortController().signal;

  it('tries until the store answers, with growing pauses that have an end', async () => {
    const pauses: number[] = [];
    const result = await keepTrying(failing(down, down, down, down), {
      signal,
      onFailure: (_, pauseMs) => pauses.push(pauseMs),
      firstPauseMs: 1,
      maxPauseMs: 3,
    });
    expect(result).toBe('open');
    expect(pauses).toEqual([1, 2, 3, 3]);
  });

  it('gives up at once where trying again cannot help', async () => {
    const fault = new KnownError('BAD_INPUT', 'The seed has a fault.');
    const failures: unknown[] = [];
    const trying = keepTrying(failing(fault), {
      signal,
      onFailure: (error) => failures.push(error),
    });
    await expect(trying).rejects.toBe(fault);
    expect(failures).toEqual([]);
  });

  it('ends when it is told to', async () => {
    const controller = new AbortController();
    const trying = keepTrying(failing(down), {
      signal: controller.signal,
      onFailure: () => {
        controller.abort();
      },
    });
    await expect(trying).rejects.toThrow(/aborted/);
  });
});
