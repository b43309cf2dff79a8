import type { ServerResponse } from 'node:http';
import { shownTo, type Viewer } from '../../shared/viewer.js';
import { abortWithClient, whenClosed } from '../http/response-close.js';
import { followLog, type Followed } from './follow-log.js';
import type { LogReader } from './log-reader.js';
import type { VersionWatch } from './version-watch.js';
import { whenDrained } from './when-drained.js';

/** Proxies cut connections that are silent for a minute or half of one. */
const beatEveryMs = 15_000;

/** Has a client come back after two seconds. A browser comes back after any end of a stream, but never after an error. */
export const comeBack = 'retry: 2000\n\n';

export interface Streamed extends Omit<Followed, 'signal'> {
  readonly viewer: Viewer;
  /** Receives the number of bytes of each row. */
  onSent(bytes: number): void;
}

/**
 * Sends the changes of each version as server-sent events until the client leaves or the watch ends. An event's id is
 * the version's number, from which a returning client resumes. Rows are sent as the client takes them; one that takes
 * nothing is cut like any reader.
 */
export function streamLog(
  response: ServerResponse,
  streamed: Streamed,
  log: LogReader,
  watch: VersionWatch,
): void {
  response.write(comeBack);
  const beat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(': beat\n\n');
  }, beatEveryMs);
  whenClosed(response, () => {
    clearInterval(beat);
  });
  // After a failure the client reconnects and then receives the error.
  void send(response, streamed, log, watch)
    .catch(() => undefined)
    .finally(() => response.end());
}

async function send(
  response: ServerResponse,
  streamed: Streamed,
  log: LogReader,
  watch: VersionWatch,
): Promise<void> {
  const signal = abortWithClient(response);
  for await (const row of followLog({ ...streamed, signal }, log, watch)) {
    if (response.writableEnded || response.closed) return;
    const data = JSON.stringify(shownTo(streamed.viewer, row));
    const event = Buffer.from(`id: ${row.number}\nevent: change\ndata: ${data}\n\n`);
    const isTaken = response.write(event);
    streamed.onSent(event.length);
    if (!isTaken) await whenDrained(response);
  }
}
