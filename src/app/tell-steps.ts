import type { TellStep } from '../shared/tell-step.js';
import type { Logger } from '../telemetry/logger.js';

/** Time that a start may take without a line, and the least time between two lines. */
const pausesMs = { first: 2000, next: 5000 };

/** Result of the work, of which long steps are logged as they go on. */
export async function tellSteps<Result>(
  logger: Pick<Logger, 'info'>,
  work: (tell: TellStep) => Promise<Result>,
  { first, next } = pausesMs,
): Promise<Result> {
  const startedAt = performance.now();
  let step: Readonly<Record<string, unknown>> = {};
  const write = (): void => {
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    logger.info({ ...step, seconds }, 'starting');
    timer = setTimeout(write, next);
  };
  let timer = setTimeout(write, first);
  try {
    return await work((doing, numbers) => {
      step = { doing, ...numbers };
    });
  } finally {
    clearTimeout(timer);
  }
}
