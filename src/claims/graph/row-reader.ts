import type { Row, Value } from '../../store/store.js';

/** The values of one row by column name; what is not as the graph's layout promises is an error of ours. */
export class RowReader {
  readonly #values: ReadonlyMap<string, Value>;

  constructor(columns: readonly string[], row: Row) {
    this.#values = new Map(columns.map((column, i) => [column, row[i] ?? null]));
  }

  text(column: string): string {
    const value = this.#values.get(column);
    if (typeof value !== 'string') throw fault(column, value);
    return value;
  }

  textOrNull(column: string): string | null {
    return this.#values.get(column) == null ? null : this.text(column);
  }

  number(column: string): number {
    const value = this.#values.get(column);
    if (typeof value !== 'number') throw fault(column, value);
    return value;
  }

  oneOf<T extends string>(column: string, values: readonly T[]): T {
    const text = this.text(column);
    const value = values.find((candidate) => candidate === text);
    if (value === undefined) throw fault(column, text);
    return value;
  }
}

function fault(column: string, value: Value | undefined): Error {
  return new Error(`The graph holds ${JSON.stringify(value)} as "${column}" of a claim.`);
}
