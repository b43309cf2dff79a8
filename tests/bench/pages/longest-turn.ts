import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';

/**
 * The longest processor time, in ms, that the main thread took between two looks of the event loop while something is
 * worked at: what else the machine does holds up the loop too, but is not counted. On Linux alone.
 */
export async function longestTurnOf(work: Promise<unknown>): Promise<number> {
  const state = { isDone: false };
  const end = work.finally(() => {
    state.isDone = true;
  });
  let longest = 0;
  let before = processorMs();
  while (!state.isDone) {
    await setImmediate();
    const now = processorMs();
    longest = Math.max(longest, now - before);
    before = now;
  }
  await end;
  return longest;
}

function processorMs(): number {
  const path = `/proc/self/task/${String(process.pid)}/schedstat`;
  return Number(readFileSync(path, 'utf8').split(' ')[0]) / 1e6;
}
