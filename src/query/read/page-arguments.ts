import { checkConfidence, checkRange } from '../../shared/check-range.js';
import { decodeCursor, encodeCursor } from '../../shared/cursor.js';
import { invariant, KnownError } from '../../shared/errors.js';
import type { Values } from '../../shared/mapping.js';
import { pageSize } from '../../shared/page-size.js';

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

/** The requested part of a connection. */
export interface Page {
  readonly limit: number;
  readonly isBackward: boolean;
  readonly cursor: Cursor | undefined;
}

const pageKey = 'the page';

/** The arguments of a connection with the page that they ask for. @throws KnownError as {@link pageOf} does */
export function withPage(args: Values): Values {
  return { ...args, [pageKey]: readPage(args) };
}

/**
 * The page that the Relay arguments ask for, after the ranges of all numbers are checked. @throws KnownError `BAD_INPUT` with
 * the violated rule
 */
export function pageOf(args: Values): Page {
  return (args[pageKey] as Page | undefined) ?? readPage(args);
}

function readPage(args: Values): Page {
  checkConfidence(args['minConfidence'] as number | null | undefined);
  const first = limit('first', args['first']);
  const last = limit('last', args['last']);
  const after = cursorAt(args, 'after');
  const before = cursorAt(args, 'before');
  const [forward, backward] = [first ?? after, last ?? before];
  if (forward !== undefined && backward !== undefined)
    throw new KnownError('BAD_INPUT', 'Give first and after, or last and before, not both pairs.');
  return {
    limit: first ?? last ?? pageSize.usual,
    isBackward: backward !== undefined,
    cursor: after ?? before,
  };
}

function limit(name: string, value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  checkRange(name, value, { from: 0, to: pageSize.largest });
  return value;
}
