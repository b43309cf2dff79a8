import { setTimeout as sleep } from 'node:timers/promises';

const patienceMs = 120_000;
const pauseMs = 1000;

/** What is worked out from the whole graph at the first question is not there yet, which may take longer than a question may. */
export class NotReady extends Error {}

/** What is given once that is ready. @throws NotReady where it is not after two minutes */
export async function untilReady<Result>(ask: () => Promise<Result>): Promise<Result> {
  const end = performance.now() + patienceMs;
  for (;;)
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof NotReady) || performance.now() > end) throw error;
      await sleep(pauseMs);
    }
}
