import type { Row } from '../../store/graph-reader.js';
import type { Arguments } from '../read/arguments.js';
import type { RootPlan } from './plan.js';
import type { Read } from './scope.js';

/** Objects of an answer have no prototype, so that any response key, even `__proto__`, is a plain one. */
export const Bare = function Bare() {
  /* Nothing to set up. */
} as unknown as new () => Record<string, unknown>;
Bare.prototype = Object.create(null) as object;

/** An object with these fields in this order. */
export function objectOf(fields: readonly (readonly [string, Read])[]): Read {
  return (row, args) => {
    const object = new Bare();
    for (const [key, read] of fields) object[key] = read(row, args);
    return object;
  };
}

/** The values of these reads, in order. */
export function listOf(reads: readonly Read[]): Read {
  return (row, args) => reads.map((read) => read(row, args));
}

/** The value of a column; null if the graph has none. */
export function columnAt(place: number): Read {
  return (row) => row[place] ?? null;
}

/** The same value for every row. */
export function constant(value: unknown): Read {
  return () => value;
}

/** A read chosen by the value of a column. A value that is no text has no read, which saves a check for each row. */
export function switchOn(place: number, cases: ReadonlyMap<string, Read>): Read {
  return (row, args) => cases.get(row[place] as string)?.(row, args) ?? null;
}

/** Rows of columns, as returned by a statement or one of its subqueries. */
export type FetchedRows = readonly (readonly unknown[])[];

/** The rows that a subquery collected in a column; not checked for each row, as our compiler wrote the subquery. */
export function rowsAt(row: readonly unknown[], place: number): FetchedRows {
  return row[place] as FetchedRows;
}

/** Each of the rows in a column through the read. */
export function eachAt(place: number, read: Read): Read {
  return (row, args) => eachOf(rowsAt(row, place), read, args);
}

/** The first of the rows in a column through the read; null if there is none. */
export function firstAt(place: number, read: Read): Read {
  return (row, args) => {
    const [first] = rowsAt(row, place);
    return first ? read(first, args) : null;
  };
}

/** Each of the rows through the read, later where there are several. */
export function eachOf(rows: FetchedRows, read: Read, args: Arguments): unknown[] {
  const list: unknown[] = [];
  for (const row of rows) {
    const take = () => list.push(read(row, args));
    if (args.later && rows.length > 1) args.later.push(take);
    else take();
  }
  return list;
}

/** The columns of a record that a statement gives; not checked for each row, as `resultOf` says what it returns. */
export function columnsOf(record: Row): readonly unknown[] {
  return record[0] as readonly unknown[];
}

/** The first record through the read; null if there is none. */
export function firstRow(read: Read): RootPlan['toValue'] {
  return ([first], args) => (first ? read(columnsOf(first), args) : null);
}
