import { decodeCursor, encodeCursor } from '../../shared/cursor.js';
import { invariant } from '../../shared/errors.js';
import type { Values } from '../../shared/mapping.js';

type SortValue = string | number | boolean | null;

/** A place in an order: the sort values of one edge. Keyset paging is stable when nodes are inserted. */
export class Cursor {
  constructor(
    /** The name of the order, so that a cursor of another order is refused. */
    readonly order: string,
    readonly values: readonly SortValue[],
  ) {}

  /** The places of null values, which change the condition for the next page. */
  get shape(): string {
    return `@${this.order}:${this.values.map((value) => (value === null ? '0' : '1')).join('')}`;
  }

  toString(): string {
    return encodeCursor([this.order, ...this.values]);
  }

  /** @throws KnownError `BAD_INPUT` if the text is not a cursor */
  static parse(text: string): Cursor {
    const [order, ...values] = decodeCursor(text, 'this service', isPlace);
    return new Cursor(order, values);
  }
}

/** The cursor in the arguments of a connection; undefined if absent. */
export function cursorAt(args: Values, name: 'after' | 'before'): Cursor | undefined {
  const cursor = args[name] ?? undefined;
  if (cursor === undefined) return undefined;
  invariant(cursor instanceof Cursor, 'a cursor is parsed where the arguments are read');
  return cursor;
}

function isPlace(values: readonly unknown[]): values is readonly [string, ...SortValue[]] {
  const [order, ...others] = values;
  return typeof order === 'string' && others.length > 0 && others.every(isSortValue);
}

function isSortValue(value: unknown): value is SortValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
