import type { Arguments } from '../read/arguments.js';
import type { Read } from './scope.js';

/** Objects of an answer have no prototype, so that any response key, `__proto__` too, is a plain one. */
export const Bare = function Bare() {
  /* nothing to set up */
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

/** What each of these reads gives, in their order. */
export function listOf(reads: readonly Read[]): Read {
  return (row, args) => reads.map((read) => read(row, args));
}

/** The value of a column, null where the graph has none. */
export function columnAt(place: number): Read {
  return (row) => row[place] ?? null;
}

/** The same value for every row. */
export function constant(value: unknown): Read {
  return () => value;
}

/** One read for each value of a column. What is not a text has no read, so that nothing is checked for each row. */
export function switchOn(place: number, cases: ReadonlyMap<string, Read>): Read {
  return (row, args) => cases.get(row[place] as string)?.(row, args) ?? null;
}

/** Rows of columns, as a statement or one of its subqueries gives them. */
export type FetchedRows = readonly (readonly unknown[])[];

/** The rows that a subquery collected in a column; not checked for each row, as the subquery was written here too. */
export function rowsAt(row: readonly unknown[], place: number): FetchedRows {
  return row[place] as FetchedRows;
}

/** Each of the rows in a column through the read. */
export function eachAt(place: number, read: Read): Read {
  return (row, args) => eachOf(rowsAt(row, place), read, args);
}

/** The first of the rows in a column through the read, null where there is none. */
export function firstAt(place: number, read: Read): Read {
  return (row, args) => {
    const [first] = rowsAt(row, place);
    return first ? read(first, args) : null;
  };
}

/** Each of the rows through the read. */
export function eachOf(rows: FetchedRows, read: Read, args: Arguments): unknown[] {
  const list: unknown[] = [];
  for (const row of rows) list.push(read(row, args));
  return list;
}
