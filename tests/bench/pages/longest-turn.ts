import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';

/**
 * The longest processor time, in ms, that the main thread took between two looks of the event loop while something is
 * worked at: what else the machine does holds up the loop too, but is not counted. On Linux alone.
 */
export async function longestTurnOf(work: Promise<unknown>): Promise<number> {
  let isDone = false;
  void work.finally(() => {
    isDone = true;
  });
  let longest = 0;
  for (let before = await processorMs(); !isDone;) {
    await setImmediate();
    const now = await processorMs();
    longest = Math.max(longest, now - before);
    before = now;
  }
  return longest;
}

async function processorMs(): Promise<number> {
  const path = `/proc/self/task/${String(process.pid)}/schedstat`;
  return Number((await readFile(path, 'utf8')).split(' ')[0]) / 1e6;
}
