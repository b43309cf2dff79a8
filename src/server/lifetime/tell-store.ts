import type { KnownError } from '../../shared/errors.js';
import type { Logger } from '../../telemetry/logger.js';

/** Called with the fault of the store each time that it is asked; undefined if it answers. */
export type TellStore = (fault: KnownError | undefined, message?: string) => void;

/** Logs once that the store is gone, with the cause, again for another cause, and once that it is back. */
export function createStoreTeller(logger: Pick<Logger, 'error' | 'info'>): TellStore {
  let gone: { readonly reason: string; readonly since: number } | undefined;
  return (fault, message = 'the store is gone') => {
    const now = performance.now();
    const since = gone?.since ?? now;
    const reason = fault?.message;
    if (reason === gone?.reason) return;
    if (reason === undefined) {
      logger.info({ seconds: Math.round((now - since) / 1000) }, 'the store is back');
      gone = undefined;
    } else {
      logger.error({ err: fault, reason }, message);
      gone = { reason, since };
    }
  };
}
