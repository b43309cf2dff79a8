import { isSameVersion } from '../../store/graph-version.js';
import type { GraphVersion } from '../../store/graph-reader.js';
import type { VersionWatch } from './version-watch.js';

/** The first version after this one, or this one if none comes in time, the client leaves or the watch ends. */
export function waitForLater(
  watch: VersionWatch,
  version: GraphVersion,
  waitMs: number,
  signal: AbortSignal,
): Promise<GraphVersion> {
  return new Promise((resolve) => {
    const end = (found: GraphVersion) => {
      clearTimeout(timer);
      stop();
      resolve(found);
    };
    const giveUp = () => {
      end(version);
    };
    let stop = (): void => undefined;
    const timer = setTimeout(giveUp, waitMs);
    signal.addEventListener('abort', giveUp, { once: true });
    stop = watch.listen({
      onVersion: (next) => {
        if (!isSameVersion(next, version)) end(next);
      },
      onEnd: giveUp,
    });
  });
}
