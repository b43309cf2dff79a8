import { setTimeout as sleep } from 'node:timers/promises';

const patienceMs = 120_000;
const pauseMs = 1000;

/** Views of the whole graph are not ready at the first question, and may take longer than a question may. */
export class NotReady extends Error {}

/**
 * Result once they are ready.
 * @throws NotReady after two minutes
 */
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
