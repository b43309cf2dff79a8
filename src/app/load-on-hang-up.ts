import type { LoadData } from '../change/load/load-data.js';
import { KnownError } from '../shared/errors.js';
import type { Logger } from '../telemetry/logger.js';

/** The part of `process` used here. */
interface HangUpSource {
  on(signal: 'SIGHUP', listener: () => void): unknown;
}

/** Reads the data folders again at each SIGHUP, one after another; a fault is logged and leaves the graph as it is. */
export function loadOnHangUp(
  source: HangUpSource,
  loadData: LoadData,
  logger: Pick<Logger, 'info' | 'warn'>,
): void {
  let last = Promise.resolve();
  source.on('SIGHUP', () => {
    last = last.then(async () => {
      try {
        const { datasets, operations } = await loadData(undefined, {
          dryRun: false,
          prune: false,
        });
        const written = datasets.filter((each) => each.written).map(({ id }) => id);
        logger.info({ written, operations }, 'read the data folders again');
      } catch (error) {
        const reason = error instanceof KnownError ? error.message : undefined;
        logger.warn({ err: error, reason }, 'the data folders were not loaded');
      }
    });
  });
}
