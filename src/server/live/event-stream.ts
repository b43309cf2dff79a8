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

export interface Followed {
  readonly store: GraphReader;
  /** The version at which the stream begins, of whose rows the client lacks those after `since`. */
  readonly version: GraphVersion;
  readonly since: number;
  readonly viewer: Viewer;
  /** Is told of each row how many bytes it has. */
  onSent(bytes: number): void;
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
  const beat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(': beat\n\n');
  }, beatEveryMs);
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
  readonly #onSent: Followed['onSent'];
  #sent: number;
  #storeId: string | undefined;
  #wanted: GraphVersion | undefined;
  #isSending = false;

  constructor(
    response: ServerResponse,
    log: LogReader,
    { store, since, viewer, onSent }: Omit<Followed, 'version'>,
  ) {
    this.#response = response;
    this.#store = store;
    this.#log = log;
    this.#viewer = viewer;
    this.#onSent = onSent;
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
      if (wanted === undefined || this.#isEnded() || this.#isAt(wanted)) return;
      await this.#write(await this.#rowsTo(wanted));
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

  #isEnded(): boolean {
    return this.#response.writableEnded || this.#response.closed;
  }

  /** Row by row as the client takes them; one that takes nothing is cut as any reader is. */
  async #write(rows: readonly LogRow[]): Promise<void> {
    for (const row of rows) {
      if (this.#isEnded()) return;
      const data = JSON.stringify(shownTo(this.#viewer, row));
      const event = Buffer.from(`id: ${row.number}\nevent: change\ndata: ${data}\n\n`);
      const isTaken = this.#response.write(event);
      this.#sent = row.number;
      this.#onSent(event.length);
      if (!isTaken) await whenDrained(this.#response);
    }
  }
}

/** Settles once more may be written, or the response has closed. */
function whenDrained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      response.off('drain', settle).off('close', settle);
      resolve();
    };
    if (response.closed) resolve();
    else response.on('drain', settle).on('close', settle);
  });
}
