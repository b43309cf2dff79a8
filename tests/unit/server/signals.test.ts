import { describe, expect, it } from '@jest/globals';
import { stopOnSignals } from '../../../src/server/lifetime/signals.js';

function fakeProcess() {
  const listeners = new Map<string, (signal: NodeJS.Signals) => void>();
  const exits: number[] = [];
  return {
    exits,
    on: (signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void) =>
      listeners.set(signal, listener),
    exit: (code: number) => exits.push(code),
    send(signal: NodeJS.Signals) {
      listeners.get(signal)?.(signal);
      return new Promise(setImmediate);
    },
  };
}

describe('stopOnSignals', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('stops in good order at %s', async (signal) => {
    const source = fakeProcess();
    const stopped: string[] = [];
    stopOnSignals(
      source,
      (by) => {
        stopped.push(by);
        return Promise.resolve(true);
      },
      60_000,
    );
    await source.send(signal);
    expect({ stopped, exits: source.exits }).toEqual({ stopped: [signal], exits: [0] });
  });

  it('waits for the stop before it exits', async () => {
    const source = fakeProcess();
    stopOnSignals(source, () => new Promise(() => undefined), 60_000);
    await source.send('SIGTERM');
    expect(source.exits).toEqual([]);
  });

  it('ends at once at a second signal', async () => {
    const source = fakeProcess();
    stopOnSignals(source, () => new Promise(() => undefined), 60_000);
    await source.send('SIGTERM');
    await source.send('SIGINT');
    expect(source.exits).toEqual([1]);
  });

  it('says by its exit code that something was lost', async () => {
    const source = fakeProcess();
    stopOnSignals(source, () => Promise.resolve(false), 60_000);
    await source.send('SIGTERM');
    expect(source.exits).toEqual([1]);
  });

  it('ends at last, whatever holds the stop', async () => {
    const source = fakeProcess();
    stopOnSignals(source, () => new Promise(() => undefined), 1);
    await source.send('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(source.exits).toEqual([1]);
  });

  it('says by its exit code that the stop failed', async () => {
    const source = fakeProcess();
    stopOnSignals(source, () => Promise.reject(new Error('no')), 60_000);
    await source.send('SIGTERM');
    expect(source.exits).toEqual([1]);
  });
});
