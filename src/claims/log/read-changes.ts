import { changeKinds, type ChangeKind } from '../../model/values/lists.js';
import { roles } from '../../shared/viewer.js';
import type { GraphReader, Row, RunOptions } from '../../store/graph-reader.js';
import { Columns, readerOf, readNumber, readText, readTextOrNull } from '../../store/read-row.js';
import { cypher, join, name, propertiesOf, type Fragment } from '../../store/statement.js';
import type { ChangeDetail, ChangeRecord } from './change-record.js';

const columns = new Columns([
  ...(['id', 'number', 'kind', 'at', 'by', 'role', 'reason'] as const),
  ...(['upserted', 'removed', 'datasets', 'isWhole', 'undoes'] as const),
]);
const returned = propertiesOf(name('c'), columns.names);

/** The change of a request. */
export interface Made {
  readonly change: ChangeRecord;
  /** The checksum of the request. */
  readonly asked: string;
}

/** Maximum versions to catch up; computing a derived value anew is faster beyond it. */
const maxBetween = 1000;

/** The change with this id, with its states before and after; undefined if there is none. */
export async function readChange(
  store: GraphReader,
  id: string,
  options?: RunOptions,
): Promise<ChangeDetail | undefined> {
  const [row] = await readerOf(
    store,
    options,
  )(cypher`MATCH (c:Change {id: ${id}}) RETURN ${returned}, c.before, c.after`);
  if (row === undefined) return undefined;
  const [before, after] = row.slice(columns.names.length);
  return { ...toChange(row), before: parse(before), after: parse(after) };
}

/** The change of a request; undefined if it has made none. */
export async function readMade(
  store: GraphReader,
  requestId: string,
  options?: RunOptions,
): Promise<Made | undefined> {
  const [row] = await readerOf(
    store,
    options,
  )(cypher`MATCH (c:Change {id: ${requestId}}) RETURN ${returned}, c.asked`);
  if (row === undefined) return undefined;
  return { change: toChange(row), asked: readText(row[columns.names.length], 'asked') };
}

/** The changes that made these versions, in order; a version without a recorded change is skipped. */
export async function readChanges(
  store: GraphReader,
  { since, upTo }: { readonly since: number; readonly upTo: number },
  options?: RunOptions,
): Promise<readonly ChangeRecord[]> {
  if (upTo <= since) return [];
  // Looked up one by one: not every engine has an index for ranges.
  const numbers = Array.from({ length: upTo - since }, (_, i) => since + 1 + i);
  const rows = await readerOf(
    store,
    options,
  )(
    cypher`UNWIND ${numbers} AS number MATCH (c:Change {number: number}) RETURN ${returned} ORDER BY c.number`,
  );
  return rows.map(toChange);
}

/**
 * The changes between two versions of a graph, in order. Undefined if derived values must be computed anew: a version is
 * unknown, or a change may have touched everything.
 */
export async function changesBetween(
  store: GraphReader,
  from: number,
  to: number,
): Promise<readonly ChangeRecord[] | undefined> {
  if (to < from || to - from > maxBetween) return undefined;
  const changes = await readChanges(store, { since: from, upTo: to });
  const isKnown = changes.length === to - from && changes.every(({ isWhole }) => !isWhole);
  return isKnown ? changes : undefined;
}

/** A filter of changes; a missing part does not restrict. */
export interface ChangeFilter {
  /** Ids of things, one of which the change must name. */
  readonly touching?: readonly string[] | undefined;
  readonly by?: string | null | undefined;
  readonly kind?: ChangeKind | null | undefined;
}

/** A page of the log, read backward from a version. */
export interface LogPage {
  /** The newest first. */
  readonly changes: readonly ChangeRecord[];
  /** The version below which the next page starts; undefined if there is none. */
  readonly next: number | undefined;
}

/** Versions per statement, and per page or search for ids. */
const versionsAtOnce = 1000;
const versionsInAll = 5000;

/**
 * The newest changes that pass the filter, above the version `since` and below `below`, at most `first` of them. If they are
 * far apart, a page may end before it is full.
 */
export async function readLogPage(
  store: GraphReader,
  wanted: ChangeFilter,
  {
    since,
    below,
    first,
  }: { readonly since: number; readonly below: number; readonly first: number },
  options?: RunOptions,
): Promise<LogPage> {
  const read = readerOf(store, options);
  const isWanted = conditionOf(wanted);
  const lowest = Math.max(since, below - 1 - versionsInAll, 0);
  const found: ChangeRecord[] = [];
  let top = below - 1;
  while (top > lowest && found.length <= first) {
    const bottom = Math.max(lowest, top - versionsAtOnce);
    const numbers = numbersDown(top, bottom);
    const rows = await read(
      cypher`UNWIND ${numbers} AS number MATCH (c:Change {number: number}) WHERE ${isWanted} RETURN ${returned} ORDER BY c.number DESC LIMIT ${first + 1 - found.length}`,
    );
    found.push(...rows.map(toChange));
    top = bottom;
  }
  const changes = found.slice(0, first);
  if (found.length > first) return { changes, next: changes.at(-1)?.number };
  return { changes, next: lowest > Math.max(since, 0) ? lowest + 1 : undefined };
}

/**
 * For each of these ids, a limited number of the last changes that name it, newest first, among the last versions. The search
 * for an id ends at its limit.
 */
export async function readLastChanges(
  store: GraphReader,
  ids: readonly string[],
  atMost: number,
  options?: RunOptions,
): Promise<ReadonlyMap<string, readonly ChangeRecord[]>> {
  const { number } = await store.version(options);
  const found = new Map<string, ChangeRecord[]>(ids.map((id) => [id, []]));
  const lowest = Math.max(0, number - versionsInAll);
  for (let top = number; top > lowest; top -= versionsAtOnce) {
    const lacking = [...found].filter(([, { length }]) => length < atMost).map(([id]) => id);
    if (lacking.length === 0) break;
    const numbers = numbersDown(top, Math.max(lowest, top - versionsAtOnce));
    const rows = await readerOf(
      store,
      options,
    )(
      cypher`UNWIND ${numbers} AS number MATCH (c:Change {number: number}) WHERE any(id IN c.upserted WHERE id IN ${lacking}) OR any(id IN c.removed WHERE id IN ${lacking}) RETURN ${returned} ORDER BY c.number DESC`,
    );
    for (const change of rows.map(toChange))
      for (const id of [...change.upserted, ...change.removed]) {
        const ofId = found.get(id);
        if (ofId !== undefined && ofId.length < atMost) ofId.push(change);
      }
  }
  return found;
}

/** The numbers from one down to above another. */
function numbersDown(top: number, bottom: number): number[] {
  return Array.from({ length: top - bottom }, (_, i) => top - i);
}

function conditionOf({ touching = [], by, kind }: ChangeFilter): Fragment {
  return join(
    [
      cypher`c.number > 0`,
      ...touching.map((id) => cypher`(${id} IN c.upserted OR ${id} IN c.removed)`),
      ...(typeof by === 'string' ? [cypher`c.by = ${by}`] : []),
      ...(kind ? [cypher`c.kind = ${kind}`] : []),
    ],
    ' AND ',
  );
}

/** Whether the log lacks the origin of some version up to this one. */
export async function isBehindLog(
  store: GraphReader,
  version: number,
  options?: RunOptions,
): Promise<boolean> {
  const rows = await readerOf(
    store,
    options,
  )(cypher`MATCH (c:Change) WHERE c.number <= ${version} RETURN c.number LIMIT 1`);
  return rows.length === 0;
}

/** The extent of a graph's log. */
export interface LogExtent {
  /** The first version with a known origin; undefined if there is none. */
  readonly first: number | undefined;
  readonly changes: number;
  /** Number of versions since the first without a recorded change. */
  readonly foreign: number;
  /** The versions whose change is dated before the one ahead of it, by a wrong clock. */
  readonly earlier: readonly number[];
}

export async function readLogExtent(store: GraphReader, options?: RunOptions): Promise<LogExtent> {
  const { number } = await store.version({ ...options, anew: true });
  const rows = await readerOf(
    store,
    options,
  )(
    cypher`MATCH (c:Change) WHERE c.number <= ${number} RETURN c.number AS number, c.at ORDER BY number`,
  );
  const numbers = rows.map(([made]) => readNumber(made, 'number'));
  const dates = rows.map(([, at]) => readTextOrNull(at, 'at') ?? '');
  const [first] = numbers;
  const foreign = first === undefined ? 0 : number - first + 1 - rows.length;
  const earlier = numbers.filter((_, at) => (dates[at] ?? '') < (dates[at - 1] ?? ''));
  return { first, changes: rows.length, foreign, earlier };
}

function toChange(row: Row): ChangeRecord {
  const read = columns.of(row);
  const role = read.textOrNull('role');
  return {
    id: read.text('id'),
    number: read.number('number'),
    kind: read.oneOf('kind', changeKinds),
    at: read.text('at'),
    by: read.textOrNull('by'),
    role: role === null ? null : read.oneOf('role', roles),
    reason: read.textOrNull('reason'),
    upserted: read.texts('upserted'),
    removed: read.texts('removed'),
    datasets: read.texts('datasets'),
    isWhole: read.boolean('isWhole'),
    undoes: read.textOrNull('undoes'),
  };
}

function parse(value: unknown): unknown {
  return typeof value === 'string' ? (JSON.parse(value) as unknown) : null;
}
