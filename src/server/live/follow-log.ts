import { foreignRow, type LogRow } from '../../api/changes/log-rows.js';
import type { GraphReader, GraphVersion } from '../../store/graph-reader.js';
import { isSameVersion } from '../../store/graph-version.js';
import type { LogReader } from './log-reader.js';
import type { VersionWatch } from './version-watch.js';

export interface Followed {
  readonly store: GraphReader;
  /** First version; the client lacks its rows after `since`. */
  readonly version: GraphVersion;
  readonly since: number;
  /** Aborts when the client leaves. */
  readonly signal: AbortSignal;
}

/**
 * Yields the changes of each later version as they come and are taken, until the client leaves or the watch ends. A
 * graph that replaces the followed one is new as a whole.
 */
export async function* followLog(
  { store, version, since, signal }: Followed,
  log: LogReader,
  watch: VersionWatch,
): AsyncGenerator<LogRow, void, undefined> {
  const news = new News(version, watch, signal);
  let { storeId } = version;
  let told = since;
  try {
    while (!news.isOver()) {
      const { latest } = news;
      if (latest.storeId !== storeId) {
        storeId = latest.storeId;
        told = latest.number;
        yield foreignRow(told);
      } else if (latest.number > told) {
        for (const row of await log.read(store, latest, told)) {
          if (news.isOver()) return;
          yield row;
          told = row.number;
        }
      } else await news.after(latest);
    }
  } finally {
    news.stop();
  }
}

/** The latest known version, and the end of all. */
class News {
  latest: GraphVersion;
  readonly #stop: () => void;
  #isOver = false;
  #tell: (() => void) | undefined;

  constructor(first: GraphVersion, watch: VersionWatch, signal: AbortSignal) {
    this.latest = first;
    const end = () => {
      this.#isOver = true;
      this.#tell?.();
    };
    const stop = watch.listen({
      onVersion: (version) => {
        this.latest = version;
        this.#tell?.();
      },
      onEnd: end,
    });
    this.#stop = () => {
      stop();
      signal.removeEventListener('abort', end);
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  }

  isOver(): boolean {
    return this.#isOver;
  }

  /** Settles once there is another version than this one, or there will be none. */
  async after(version: GraphVersion): Promise<void> {
    if (this.#isOver || !isSameVersion(this.latest, version)) return;
    await new Promise<void>((resolve) => {
      this.#tell = resolve;
    });
    this.#tell = undefined;
  }

  stop(): void {
    this.#stop();
  }
}
