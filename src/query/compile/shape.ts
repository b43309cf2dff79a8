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

/** The value of a column, null where the graph has none. */
export function columnAt(place: number): Read {
  return (row) => row[place] ?? null;
}

export function constant(value: unknown): Read {
  return () => value;
}

/** One read for each value of a column. */
export function switchOn(place: number, cases: ReadonlyMap<string, Read>): Read {
  return (row, args) => cases.get(row[place] as string)?.(row, args) ?? null;
}

/** The rows that a subquery collected, each through the read. */
export function eachOf(
  rows: readonly (readonly unknown[])[],
  read: Read,
  args: Arguments,
): unknown[] {
  const list: unknown[] = [];
  for (const row of rows) list.push(read(row, args));
  return list;
}
