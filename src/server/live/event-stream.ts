import type { ServerResponse } from 'node:http';
import { foreignRow, type LogRow } from '../../api/changes/log-rows.js';
import { shownTo, type Viewer } from '../../shared/viewer.js';
import { isSameVersion } from '../../store/graph-version.js';
import type { GraphReader, GraphVersion } from '../../store/graph-reader.js';
import { whenClosed } from '../http/response-close.js';
import type { LogReader } from './log-reader.js';
import type { VersionWatch } from './version-watch.js';

/** Proxies cut what is silent for a minute or half of one. */
const beatEveryMs = 15_000;

/** Who takes nothing of so much is cut: it finds what it missed by the number of the last version that it has. */
const maxUntakenBytes = 4 * 1024 * 1024;

export interface Followed {
  readonly store: GraphReader;
  /** The version at which the stream begins, of whose rows the client lacks those after `since`. */
  readonly version: GraphVersion;
  readonly since: number;
  readonly viewer: Viewer;
}

/**
 * Sends what made each version, as server-sent events, until the client goes or the watch ends. An event's id is the number
 * of the version, by which a client that comes again says where it was.
 */
export function streamLog(
  response: ServerResponse,
  { version, ...followed }: Followed,
  log: LogReader,
  watch: VersionWatch,
): void {
  const stream = new EventStream(response, log, followed);
  stream.begin();
  const stop = watch.listen({
    onVersion: (next) => {
      stream.follow(next);
    },
    onEnd: () => response.end(),
  });
  const beat = setInterval(() => response.write(': beat\n\n'), beatEveryMs);
  whenClosed(response, () => {
    clearInterval(beat);
    stop();
  });
  stream.follow(version);
}

class EventStream {
  readonly #response: ServerResponse;
  readonly #store: GraphReader;
  readonly #log: LogReader;
  readonly #viewer: Viewer;
  #sent: number;
  #storeId: string | undefined;
  #wanted: GraphVersion | undefined;
  #isSending = false;

  constructor(
    response: ServerResponse,
    log: LogReader,
    { store, since, viewer }: Omit<Followed, 'version'>,
  ) {
    this.#response = response;
    this.#store = store;
    this.#log = log;
    this.#viewer = viewer;
    this.#sent = since;
  }

  begin(): void {
    this.#response.write('retry: 2000\n\n');
  }

  /** Sends all up to this version; one that comes meanwhile is gone on to afterwards. */
  follow(version: GraphVersion): void {
    this.#wanted = version;
    if (this.#isSending) return;
    this.#isSending = true;
    void this.#send()
      // The client comes again, and is told then what is wrong.
      .catch(() => this.#response.end())
      .finally(() => {
        this.#isSending = false;
      });
  }

  async #send(): Promise<void> {
    for (;;) {
      const wanted = this.#wanted;
      if (wanted === undefined || this.#response.closed || this.#isAt(wanted)) return;
      this.#write(await this.#rowsTo(wanted));
      const isDone = this.#sent >= wanted.number;
      if (isDone && this.#wanted && isSameVersion(this.#wanted, wanted)) return;
    }
  }

  #isAt({ storeId, number }: GraphVersion): boolean {
    return this.#storeId === storeId && this.#sent >= number;
  }

  /** A graph that was put in the place of the one that was followed is new as a whole. */
  async #rowsTo(version: GraphVersion): Promise<readonly LogRow[]> {
    const isReplaced = this.#storeId !== undefined && this.#storeId !== version.storeId;
    this.#storeId = version.storeId;
    if (isReplaced) return [foreignRow(version.number)];
    return this.#log.read(this.#store, version, this.#sent);
  }

  #write(rows: readonly LogRow[]): void {
    for (const row of rows) {
      const data = JSON.stringify(shownTo(this.#viewer, row));
      this.#response.write(`id: ${row.number}\nevent: change\ndata: ${data}\n\n`);
    }
    this.#sent = rows.at(-1)?.number ?? this.#sent;
    if (this.#response.writableLength > maxUntakenBytes) this.#response.destroy();
  }
}
