import type { ChangeRecord } from '../../claims/log/change-record.js';
import { refuseClosed } from '../../claims/log/closing.js';
import { isBehindLog, readChanges, readLogPage } from '../../claims/log/read-changes.js';
import { KnownError } from '../../shared/errors.js';
import type { GraphReader, GraphVersion, RunOptions } from '../../store/graph-reader.js';
import { readerOf } from '../../store/read-row.js';

/**
 * The change that made a version of the graph, as clients that follow the graph read it. Little is known of a version
 * that other programs made.
 */
export type LogRow =
  | ChangeRecord
  | (Omit<ChangeRecord, 'id' | 'kind' | 'at'> & {
      readonly id: null;
      readonly kind: null;
      readonly at: null;
    });

/** Changes, the newest first. */
export type NewestChanges = readonly ChangeRecord[];

/** Maximum versions and approximate maximum text of one answer; a client further behind asks again. */
export const maxLogRows = 1000;
const maxLogBytes = 4 * 1024 * 1024;

/** Versions read at a time, since one may name ten thousand ids. */
const versionsAtOnce = 100;

/**
 * Rows of the versions after `since` in their order, up to the graph's version, {@link maxLogRows} or the maximum text,
 * but at least one.
 * @throws KnownError `GONE` if the log does not go back so far, or the graph was never at `since`
 */
export async function readLogRows(
  store: GraphReader,
  { number }: GraphVersion,
  since: number,
  options?: RunOptions,
): Promise<readonly LogRow[]> {
  if (since > number)
    throw new KnownError(
      'GONE',
      `The graph is at version ${number}, below ${since}, so it was restored or replaced: load it again.`,
    );
  const upTo = Math.min(number, since + maxLogRows);
  const rows: LogRow[] = [];
  let bytes = 0;
  for (let from = since; from < upTo; from += versionsAtOnce) {
    const to = Math.min(upTo, from + versionsAtOnce);
    const changes = await readChanges(store, { since: from, upTo: to }, options);
    if (from === since) await checkIsKept(store, since, changes, options);
    for (const row of toRows(changes, from, to)) {
      bytes += Buffer.byteLength(JSON.stringify(row));
      if (bytes > maxLogBytes && rows.length > 0) return rows;
      rows.push(row);
    }
  }
  return rows;
}

async function checkIsKept(
  store: GraphReader,
  since: number,
  [first]: readonly ChangeRecord[],
  options?: RunOptions,
): Promise<void> {
  if (first?.number === since + 1 || !(await isBehindLog(store, since, options))) return;
  await refuseClosed(readerOf(store, options), since);
  throw new KnownError(
    'GONE',
    `The log no longer has the changes after version ${since}: load the graph again.`,
  );
}

function toRows(changes: readonly ChangeRecord[], since: number, upTo: number): readonly LogRow[] {
  const byNumber = new Map(changes.map((change) => [change.number, change]));
  return Array.from({ length: upTo - since }, (_, i) => {
    const version = since + 1 + i;
    return byNumber.get(version) ?? foreignRow(version);
  });
}

/** The newest changes in the log. */
export async function readNewestChanges(
  store: GraphReader,
  { number }: GraphVersion,
  first: number,
  options?: RunOptions,
): Promise<NewestChanges> {
  return (await readLogPage(store, {}, { since: 0, below: number + 1, first }, options)).changes;
}

/** Written by another program: any entity may have changed. */
export function foreignRow(number: number): LogRow {
  return {
    id: null,
    number,
    kind: null,
    at: null,
    by: null,
    role: null,
    reason: null,
    upserted: [],
    removed: [],
    datasets: [],
    isWhole: true,
    undoes: null,
  };
}
