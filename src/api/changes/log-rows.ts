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

/** So many versions come at once; who is further behind asks again. */
export const maxLogRows = 1000;

/**
 * One row for each version after `since`, up to that of the graph or to {@link maxLogRows} of them, in their order.
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
  const changes = await readChanges(store, { since, upTo }, options);
  const isFirstKnown = upTo === since || changes[0]?.number === since + 1;
  if (!isFirstKnown && (await isBehindLog(store, since, options)))
    throw new KnownError(
      'GONE',
      `What made the versions after ${since} is not kept: load the graph anew.`,
    );
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
