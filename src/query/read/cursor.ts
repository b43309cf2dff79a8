import { KnownError } from '../../shared/errors.js';

type SortValue = string | number | boolean | null;

/** A place in an order: the sort values of one edge. Keyset paging stays true when others are inserted. */
export class Cursor {
  constructor(
    /** Names the order, so that a cursor of another one is refused. */
    readonly order: string,
    readonly values: readonly SortValue[],
  ) {}

  /** The pattern of nulls decides the predicate that continues from here. */
  get shape(): string {
    return `@${this.order}:${this.values.map((value) => (value === null ? '0' : '1')).join('')}`;
  }

  toString(): string {
    return Buffer.from(JSON.stringify([this.order, ...this.values])).toString('base64url');
  }

  static parse(text: string): Cursor {
    try {
      const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
      if (Array.isArray(parsed)) {
        const [order, ...values] = parsed as unknown[];
        if (typeof order === 'string' && values.length > 0 && values.every(isSortValue))
          return new Cursor(order, values);
      }
    } catch {
      // Falls through to the one sentence for all that is not a cursor of ours.
    }
    throw new KnownError('BAD_INPUT', `"${text.slice(0, 100)}" is not a cursor of this service.`);
  }
}

function isSortValue(value: unknown): value is SortValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
