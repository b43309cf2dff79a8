import { changeKinds } from '../../model/values/lists.js';
import { roles } from '../../shared/viewer.js';
import type { GraphReader, Row, RunOptions } from '../../store/graph-reader.js';
import { Columns, readText } from '../../store/read-row.js';
import { readerOf } from '../../store/read.js';
import { cypher, name, propertiesOf } from '../../store/statement.js';
import type { ChangeDetail, ChangeRecord } from './change-record.js';

const columns = new Columns([
  ...(['id', 'number', 'kind', 'at', 'by', 'role', 'reason'] as const),
  ...(['upserted', 'removed', 'datasets', 'isWhole', 'undoes'] as const),
]);
const returned = propertiesOf(name('c'), columns.names);

/** A change that a request has made. */
export interface Made {
  readonly change: ChangeRecord;
  /** The sum of what was asked for. */
  readonly asked: string;
}

/** What is worked out from a graph and so many versions behind it is sooner made anew than brought up to date. */
const maxBetween = 1000;

/** The change with this id, with what it found and left; undefined where there is none. */
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

/** What a request has made; undefined where it has made nothing. */
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

/** The changes that made these versions, in their order; a version that no change made is passed over. */
export async function readChanges(
  store: GraphReader,
  { since, upTo }: { readonly since: number; readonly upTo: number },
  options?: RunOptions,
): Promise<readonly ChangeRecord[]> {
  if (upTo <= since) return [];
  // Looked up one by one: not every engine has an index that finds a range.
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
 * The changes that lead from one version of a graph to a later one, in their order; undefined where what followed the
 * first must be worked out anew: a version between is not known, or may have changed anything.
 */
export async function changesBetween(
  store: GraphReader,
  from: number,
  to: number,
  options?: RunOptions,
): Promise<readonly ChangeRecord[] | undefined> {
  if (to < from || to - from > maxBetween) return undefined;
  const changes = await readChanges(store, { since: from, upTo: to }, options);
  const isKnown = changes.length === to - from && changes.every(({ isWhole }) => !isWhole);
  return isKnown ? changes : undefined;
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
