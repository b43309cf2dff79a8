import { getEventListeners } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { whenAborted } from '../../../src/shared/abort.js';
import { withinDeadline } from '../../../src/store/deadline.js';

// Node warns of a leak at the eleventh listener of a signal.
describe('the signal of a request', () => {
  it('is heard by any number of its parts without a warning, until each hears no more', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on('warning', note);
    const { signal, ...controller } = abortable();
    let heard = 0;
    const stops = Array.from({ length: 30 }, () => whenAborted(signal, () => heard++));
    await nextTurn();
    process.off('warning', note);
    expect(warnings).toEqual([]);
    for (const stop of stops.slice(0, 10)) stop();
    controller.abort();
    expect(heard).toBe(20);
  });

  it('has no listener for a statement, however many wait', async () => {
    const { signal, abort } = abortable();
    const never = new Promise<void>(() => undefined);
    const waits = Array.from({ length: 30 }, () => withinDeadline(never, { signal }));
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    abort();
    const ended = await Promise.allSettled(waits);
    expect(ended.every(({ status }) => status === 'rejected')).toBe(true);
  });

  it('that nobody can abort is heard by nobody', () => {
    expect(() => {
      whenAborted(undefined, () => undefined)();
    }).not.toThrow();
  });
});

function abortable() {
  const controller = new AbortController();
  const abort = () => {
    controller.abort();
  };
  return { signal: controller.signal, abort };
}
