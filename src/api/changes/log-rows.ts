import type { ChangeRecord } from '../../claims/change/change-record.js';
import { isBehindLog, readChanges, readLogPage } from '../../claims/change/read-changes.js';
import { KnownError } from '../../shared/errors.js';
import type { GraphReader, GraphVersion, RunOptions } from '../../store/graph-reader.js';

/** What made a version of the graph, as those read it who follow the graph; of what something else made little is known. */
export type LogRow =
  | ChangeRecord
  | (Omit<ChangeRecord, 'id' | 'kind' | 'at'> & {
      readonly id: null;
      readonly kind: null;
      readonly at: null;
    });

/** Changes, the newest first. */
export type NewestChanges = readonly ChangeRecord[];

/** So many versions come at once, and about so much text; who is further behind asks again. */
export const maxLogRows = 1000;
const maxLogBytes = 4 * 1024 * 1024;

/** A version may name ten thousand ids: so many are read at a time. */
const versionsAtOnce = 100;

/**
 * One row for each version after `since`, up to that of the graph, to {@link maxLogRows} of them or to as many as are not too
 * much text, but at least one, in their order.
 *
 * @throws KnownError `GONE` where the log does not go back so far, or the graph was never at `since`
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
      `The graph is at version ${number} and was restored or replaced if it ever was at ${since}: load it anew.`,
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
  if (first?.number !== since + 1 && (await isBehindLog(store, since, options)))
    throw new KnownError(
      'GONE',
      `What made the versions after ${since} is not kept: load the graph anew.`,
    );
}

function toRows(changes: readonly ChangeRecord[], since: number, upTo: number): readonly LogRow[] {
  const byNumber = new Map(changes.map((change) => [change.number, change]));
  return Array.from({ length: upTo - since }, (_, i) => {
    const version = since + 1 + i;
    return byNumber.get(version) ?? foreignRow(version);
  });
}

/** The newest changes that the log knows. */
export async function readNewestChanges(
  store: GraphReader,
  { number }: GraphVersion,
  first: number,
  options?: RunOptions,
): Promise<NewestChanges> {
  return (await readLogPage(store, {}, { since: 0, below: number + 1, first }, options)).changes;
}

/** Something else wrote it: anything may be another. */
export function foreignRow(number: number): LogRow {
  return {
    ...{ id: null, number, kind: null, at: null, by: null, role: null, reason: null },
    ...{ upserted: [], removed: [], datasets: [], isWhole: true, undoes: null },
  };
}
