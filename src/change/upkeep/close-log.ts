import { KnownError } from '../../shared/errors.js';
import { nobody, type Author } from '../../claims/log/change-record.js';
import { readClosing, type Closing } from '../../claims/log/closing.js';
import type { GraphReader, RunOptions } from '../../store/graph-reader.js';
import type { GraphStore } from '../../store/graph-store.js';
import { readerOf, readNumber, readTexts, type Read } from '../../store/read-row.js';
import { cypher, forEachRow, type Fragment } from '../../store/statement.js';
import { applyChange } from '../apply/apply-change.js';
import { readTakenBack } from '../../claims/log/last-acts.js';
import { isBehindLog } from '../../claims/log/read-changes.js';

/** Maximum changes that one transaction removes. */
const atOnce = 10_000;

const dayMs = 24 * 3_600_000;

export interface CloseLogOptions extends RunOptions {
  /** A version, or a date or moment in ISO 8601: changes before it are removed. */
  readonly before: number | string;
  /** The version of an archive of this graph, which has the removed changes. */
  readonly archive: number;
  /** Days for which changes are kept at least. */
  readonly keepDays: number;
}

export interface ClosedLog {
  /** The first version whose change is kept. */
  readonly before: number;
  readonly removed: number;
  readonly archive: number;
}

/**
 * Removes the older part of the log of changes, by changes of their own; the graph itself stays as it is. Nothing older can be
 * undone or followed after it.
 *
 * @throws KnownError `CONFLICT` if the archive is older than what would be removed, or some of it too young to be removed;
 * `BAD_INPUT` for a version that the graph has not reached
 */
export async function closeLog(
  store: GraphStore,
  who: Pick<Author, 'by' | 'role'>,
  { before: given, archive, keepDays, ...options }: CloseLogOptions,
): Promise<ClosedLog> {
  const before = await findVersion(readerOf(store, options), given);
  const { number } = await store.version({ ...options, anew: true });
  if (before > number)
    throw new KnownError(
      'BAD_INPUT',
      `The graph is at version ${number}: the log can be closed before that at most; ${before} was given.`,
    );
  if (archive < before - 1)
    throw new KnownError(
      'CONFLICT',
      `The archive is of version ${archive}: take one of version ${before - 1} or later before the log is closed before ${before}.`,
    );
  await refuseYoung(readerOf(store, options), before, keepDays);
  if (await isBehindLog(store, before - 1, options)) return { before, removed: 0, archive };
  await rewrite(store, 1);
  let removed = 0;
  let takenBack: Closing['takenBack'] | undefined;
  for (let some = atOnce; some === atOnce; removed += some) {
    some = 0;
    await applyChange(
      store,
      { ...nobody(), ...who },
      { kind: 'CLOSE_LOG', input: { before, archive } },
      async (reader) => {
        const numbers = await readOldest(reader, before, options);
        some = numbers.length;
        if (some === 0) return null;
        const statements = forEachRow(
          numbers.map((number) => ({ number })),
          cypher`MATCH (c:Change {number: row.number}) DELETE c`,
        );
        takenBack ??= await readUndone(readerOf(reader, options), before);
        const after = { before, archive, takenBack };
        return { statements, upserted: [], removed: [], datasets: [], after };
      },
      options,
    );
  }
  await rewrite(store, 2);
  return { before, removed, archive };
}

/**
 * Checkpoints a graph, once with what is to be removed, twice without: so much of the file is free then that the engine gives
 * it back. A disk without room for that keeps the file as it is.
 */
async function rewrite(store: GraphStore, times: number): Promise<void> {
  for (let done = 0; done < times; done += 1) await store.checkpoint?.().catch(() => undefined);
}

/** The version before which a moment lies, or the given one. */
async function findVersion(read: Read, before: number | string): Promise<number> {
  if (typeof before === 'number') return before;
  const [[last = null] = []] = await read(cypher`MATCH (c:Change) RETURN max(c.number) AS last`);
  return (await findFirstSince(read, before)) ?? readNumber(last, 'number');
}

/**
 * The version of the first change that may have been made since a moment; undefined if none may. The order of the log counts
 * where clocks were wrong. A change with an earlier moment than one before it was made as late as the next with a later one. A
 * moment that is still to come is of a clock that ran ahead, if a later change has one that has come: it says nothing then.
 */
async function findFirstSince(read: Read, moment: string): Promise<number | undefined> {
  const now = new Date(Date.now()).toISOString();
  const one = async (asked: Fragment) => (await read(asked))[0]?.[0] ?? null;
  const come = await one(cypher`MATCH (c:Change) WHERE c.at <= ${now} RETURN max(c.number)`);
  const late = await one(
    cypher`MATCH (c:Change) WHERE c.at >= ${moment} AND (c.at <= ${now} OR c.number > ${come ?? 0}) RETURN min(c.number)`,
  );
  const last = await one(
    cypher`MATCH (c:Change) WHERE c.at < ${moment} AND c.number < ${late ?? Number.MAX_SAFE_INTEGER} RETURN c.number AS number ORDER BY c.at DESC, number DESC LIMIT 1`,
  );
  const first = await one(
    cypher`MATCH (c:Change) WHERE c.number > ${last ?? 0} RETURN min(c.number)`,
  );
  return first === null ? undefined : readNumber(first, 'first');
}

async function refuseYoung(read: Read, before: number, keepDays: number): Promise<void> {
  if (keepDays === 0) return;
  const since = new Date(Date.now() - keepDays * dayMs).toISOString();
  const first = await findFirstSince(read, since);
  if (first === undefined || first >= before) return;
  throw new KnownError(
    'CONFLICT',
    `Changes are kept for ${keepDays} days (HISTORY_KEEP), and change ${first} is younger: close the log before ${first} at most.`,
  );
}

async function readOldest(
  reader: GraphReader,
  before: number,
  options: RunOptions,
): Promise<number[]> {
  const rows = await readerOf(
    reader,
    options,
  )(
    cypher`MATCH (c:Change) WHERE c.number < ${before} RETURN c.number AS number ORDER BY number LIMIT ${atOnce}`,
  );
  return rows.map(([number = null]) => readNumber(number, 'number'));
}

/** The last acts on records that were undone, for loads: by changes before a version, and of earlier closings. */
async function readUndone(read: Read, before: number) {
  const rows = await read(
    cypher`MATCH (c:Change) WHERE c.kind = ${'UNDO'} AND c.number < ${before} RETURN c.upserted, c.removed`,
  );
  const named = rows.flatMap((row) => row.flatMap((ids) => readTexts(ids, 'ids')));
  const earlier = Object.keys((await readClosing(read))?.takenBack ?? {});
  return Object.fromEntries(
    await readTakenBack(read, [...new Set([...named, ...earlier])], before),
  );
}
