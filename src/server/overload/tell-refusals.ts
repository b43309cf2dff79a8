import type { Logger } from '../../telemetry/logger.js';
import type { Metrics } from '../../telemetry/metrics.js';
import type { Shortage } from './overload.js';

const tellEveryMs = 1000;

/** Counts refusals and logs them together once a second: a line for each would be a load of its own. */
export function createRefusalTeller(
  logger: Logger,
  metrics: Metrics | undefined,
): (shortage: Shortage) => void {
  const counts = new Map<Shortage, number>();
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => {
    timer = undefined;
    for (const [shortage, refused] of counts)
      logger.warn({ shortage, refused }, 'requests were refused');
    counts.clear();
  };
  return (shortage) => {
    metrics?.countRefusal(shortage);
    counts.set(shortage, (counts.get(shortage) ?? 0) + 1);
    timer ??= setTimeout(tell, tellEveryMs).unref();
  };
}
